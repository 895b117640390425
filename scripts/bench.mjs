// `npm run bench`: sets itself up, builds, and hands over to tests/bench/main.ts. Plain JavaScript without imports from
// npm: on a fresh clone nothing is installed when it starts.
import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { setup } from './setup/setup.mjs'

const shell = process.platform === 'win32'

await setup({})
console.log('Building the extension …')
const build = spawnSync('npx', ['vite', 'build', '--mode', 'chrome'], { encoding: 'utf8', shell })
if (build.status !== 0) {
  console.error(build.stdout, build.stderr)
  process.exit(1)
}
const args = ['--import', 'tsx', 'tests/bench/main.ts', ...process.argv.slice(2)]
process.exit(spawnSync('node', args, { stdio: 'inherit', shell }).status ?? 1)
