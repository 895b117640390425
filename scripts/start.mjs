// `npm start`: sets itself up, builds, and hands over to scripts/demo.ts. Plain JavaScript without imports from npm: on a
// fresh clone nothing is installed when it starts.
import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { setup } from './setup/setup.mjs'

const HELP = `npm start                  build, start the demo console on loopback and open Chromium at
                           https://eu2-cloud.acronis.com/ (mapped to the demo), DevTools open on "Acronis API".
                           Without a display: run a short scenario headless, print what the real panel shows,
                           save screenshots to .output/screenshots and end.
npm start -- --live [URL]  open your real console (default https://cloud.acronis.com/) with nothing mapped.
                           The browser profile is thrown away when you close it.
npm start -- --headless    run the headless scenario even where there is a display.
npm start -- --help        this text.

CONSOLE_LENS_CHROMIUM      path of the Chromium or Chrome for Testing to use.`

const args = process.argv.slice(2)
if (args.includes('--help') || args.includes('-h')) {
  console.log(HELP)
  process.exit(0)
}
const known = ['--live', '--headless', '--screenshots']
const unknown = args.find((arg) => arg.startsWith('-') && !known.includes(arg))
if (unknown !== undefined) {
  console.error(`There is no option ${unknown}.\n\n${HELP}`)
  process.exit(2)
}

await setup({})
console.log('Building the extension …')
const shell = process.platform === 'win32'
const build = spawnSync('npx', ['vite', 'build', '--mode', 'chrome'], { encoding: 'utf8', shell })
if (build.status !== 0) {
  console.error(build.stdout, build.stderr)
  process.exit(1)
}
const demo = spawnSync('node', ['--import', 'tsx', 'scripts/demo.ts', ...args], { stdio: 'inherit', shell })
process.exit(demo.status ?? 1)
