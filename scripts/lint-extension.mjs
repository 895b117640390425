// The add-on linter over dist/firefox. One warning is expected and allowed: Preact carries a branch for
// `dangerouslySetInnerHTML`, which our own lint bans and the panel's Trusted Types would refuse.
import { spawnSync } from 'node:child_process'
import process from 'node:process'

const { stdout, stderr } = spawnSync('npx web-ext lint --source-dir dist/firefox --output json', {
  shell: true,
  encoding: 'utf8',
})
/** @type {{errors: Finding[], warnings: Finding[], notices: Finding[]}} @typedef {{code: string, message: string, file?: string}} Finding */
let report
try {
  report = JSON.parse(stdout)
} catch {
  console.error(stdout, stderr)
  process.exit(1)
}
/** @param {Finding} finding */
function expected({ code, file }) {
  return code === 'UNSAFE_VAR_ASSIGNMENT' && file === 'assets/jsxRuntime.js'
}
const all = [...report.errors, ...report.warnings, ...report.notices]
const unexpected = all.filter((finding) => !expected(finding))
for (const { code, message, file } of unexpected) console.error(`${code} ${file ?? ''}: ${message}`)
if (all.length - unexpected.length > 1) console.error('Preact’s one warning came more than once')
if (unexpected.length > 0 || all.length - unexpected.length > 1) process.exit(1)
console.log('The extension passes the add-on linter')
