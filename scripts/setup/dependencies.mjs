/** Whether node_modules holds what package-lock.json says, and installing it where it does not. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {{version?: string, integrity?: string, optional?: boolean, link?: boolean}} LockedPackage */
/** @typedef {{packages: Readonly<Record<string, LockedPackage>>}} Lock */

/** Kept in node_modules, so that it goes when they go. */
const STAMP = '.installed-for'

/** The machine a tree was installed for: some packages bring a binary for one platform only. */
export const machine = `node ${process.versions.node.split('.')[0]}, ${process.platform} ${process.arch}`

/**
 * Why the installed packages are not what the lock file asks for, or undefined where they are.
 * @param {{lock: Lock, installed: Lock | undefined, stamp: string | undefined, machine: string, has: (path: string) => boolean}} state
 *   installed: npm's own record in node_modules; stamp: the machine they were installed for, where noted;
 *   has: whether a package's folder exists
 * @returns {string | undefined} a reason that fits into "…: reason"
 */
export function staleReason({ lock, installed, stamp, machine, has }) {
  if (!installed) return 'none are installed'
  if (stamp !== undefined && stamp !== machine) return `they were installed for ${stamp}`
  for (const [path, { version, integrity, optional, link }] of Object.entries(lock.packages)) {
    if (path === '' || link) continue
    const found = installed.packages[path]
    if (!found) {
      // npm leaves out the optional packages of other platforms.
      if (optional) continue
      return `${path} is missing`
    }
    const changed = integrity !== undefined && found.integrity !== integrity
    if (found.version !== version || changed) return `${path} has another version`
    if (!has(path)) return `${path} is gone`
  }
  const extra = Object.keys(installed.packages).find((path) => !(path in lock.packages))
  return extra === undefined ? undefined : `${extra} is not in package-lock.json`
}

/** @param {string} file @returns {Lock | undefined} undefined where there is none or it cannot be read */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** @param {string} root @returns {number | null} npm's exit code */
function runNpm(root) {
  const options = /** @type {const} */ ({ cwd: root, stdio: 'inherit' })
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  if (npm?.endsWith('.js')) return spawnSync(process.execPath, [npm, ...args], options).status
  // On Windows npm is a batch file, which only a shell starts.
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' }).status
}

/**
 * Runs `npm ci` in `root` when its node_modules are missing or stale, telling so in one line.
 * @param {string} root
 * @returns {void} Throws with a sentence for people when there is no lock file or npm fails.
 */
export function installDependencies(root) {
  const modules = join(root, 'node_modules')
  const stampFile = join(modules, STAMP)
  const lock = readLock(join(root, 'package-lock.json'))
  if (!lock) throw new Error(`There is no readable package-lock.json in ${root}.`)
  const stamp = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : undefined
  const reason = staleReason({
    lock,
    installed: readLock(join(modules, '.package-lock.json')),
    stamp,
    machine,
    has: (path) => existsSync(join(root, path, 'package.json')),
  })
  if (reason !== undefined) {
    console.log(`Installing the locked dependencies: ${reason} …`)
    const code = runNpm(root)
    if (code !== 0) throw new Error(`npm ci failed (exit ${code}). Its own message stands above.`)
  }
  if (reason !== undefined || stamp === undefined) writeFileSync(stampFile, machine)
}
