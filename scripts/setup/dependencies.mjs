/** Whether node_modules holds what package-lock.json says, and installing it where it does not. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {{packages: Readonly<Record<string, {version?: string, optional?: boolean}>>}} Lock */

/** The machine that packages are installed for: some bring a binary for one platform only. */
const MACHINE = `node ${process.versions.node.split('.')[0]}, ${process.platform} ${process.arch}`

/** @param {string} root */
function stampFile(root) {
  return join(root, 'node_modules', '.installed-for')
}

/** @param {string} file @returns {Lock} Throws where the file is missing or no JSON. */
function readLock(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/**
 * Whether npm's own record in node_modules has the versions of package-lock.json, installed for this machine. Times of
 * files do not decide: a checkout renews them, and a copied node_modules keeps old ones.
 * @param {string} root
 * @param {string} [machine]
 * @returns {boolean} Throws where there is no readable package-lock.json.
 */
export function areInstalled(root, machine = MACHINE) {
  const wanted = Object.entries(readLock(join(root, 'package-lock.json')).packages)
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  if (existsSync(stampFile(root)) && readFileSync(stampFile(root), 'utf8') !== machine) return false
  const { packages } = readLock(record)
  // The record leaves out the project itself, and optional packages of other platforms.
  return wanted.every(([path, { version, optional }]) =>
    packages[path] ? packages[path].version === version : path === '' || optional,
  )
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
 * Runs `npm ci` in `root` where node_modules are missing or stale, and says so in one line.
 * @param {string} root
 * @returns {void} Throws when npm fails.
 */
export function installDependencies(root) {
  if (!areInstalled(root)) {
    console.log('Installing the locked dependencies …')
    const code = runNpm(root)
    if (code !== 0) throw new Error(`npm ci failed (exit ${code}). Its own message stands above.`)
  }
  writeFileSync(stampFile(root), MACHINE)
}
