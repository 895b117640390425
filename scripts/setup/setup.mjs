/** Gets a fresh clone ready: the Node version, the locked dependencies, a browser. Plain Node, no dependencies. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { adviceFor } from './browser-advice.mjs'
import { VARIABLES } from './browser-places.mjs'
import { findBrowser } from './browsers.mjs'
import { installDependencies } from './dependencies.mjs'

/** @typedef {import('./browsers.mjs').BrowserName} BrowserName */

const APT_GET = '/usr/bin/apt-get'
const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const MINIMUM = { major: 20, minor: 19 }

/** @type {Record<BrowserName, string[]>} Debian's packages */
const DEBIAN_PACKAGES = { chromium: ['chromium', 'fonts-liberation'], firefox: ['firefox-esr', 'fonts-liberation'] }

/**
 * @param {string} version such as "20.19.0"
 * @returns {boolean} whether this Node can run the project
 */
export function isSupportedNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > MINIMUM.major || (major === MINIMUM.major && minor >= MINIMUM.minor)
}

/**
 * Whether apt-get brings real browsers: on Debian and what follows it, but not on Ubuntu, whose packages are snaps.
 * @param {string} osRelease the text of /etc/os-release
 * @returns {boolean}
 */
export function hasDebianBrowsers(osRelease) {
  const words = [...osRelease.matchAll(/^ID(?:_LIKE)?="?([^"\n]*)"?$/gm)].flatMap(([, value = '']) => value.split(' '))
  return words.includes('debian') && !words.includes('ubuntu')
}

/** @returns {boolean} whether we may and can install a Debian package */
function canInstall() {
  if (process.getuid?.() !== 0 || !existsSync(APT_GET) || !existsSync('/etc/os-release')) return false
  return hasDebianBrowsers(readFileSync('/etc/os-release', 'utf8'))
}

/** @param {BrowserName} name @returns {void} Throws apt-get's own words when it fails. */
function installPackages(name) {
  const packages = DEBIAN_PACKAGES[name]
  console.log(`Installing ${packages.join(' and ')} with apt-get …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { status, stdout, stderr } = spawnSync(APT_GET, ['-q', ...args], { env, encoding: 'utf8' })
    if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed:\n${stdout}${stderr}`)
  }
}

/** @param {BrowserName} name @returns {string} */
function provideBrowser(name) {
  const found = findBrowser(name)
  if (found !== undefined) return found
  // A path that someone has set and that is wrong is for them to put right.
  if (!process.env[VARIABLES[name]] && canInstall()) installPackages(name)
  const installed = findBrowser(name)
  if (installed === undefined) throw new Error(adviceFor(name))
  return installed
}

/** @param {boolean} firefox whether Firefox is needed too */
function prepare(firefox) {
  if (!isSupportedNode(process.versions.node))
    throw new Error(`This needs Node ${MINIMUM.major}.${MINIMUM.minor} or later; you run ${process.versions.node}.`)
  installDependencies(ROOT)
  return { chromium: provideBrowser('chromium'), firefox: firefox ? provideBrowser('firefox') : undefined }
}

/**
 * Makes the checkout runnable: checks Node, installs the locked dependencies where they are missing or stale, finds or
 * installs the browsers.
 * @param {{firefox?: boolean}} [options] firefox: provide Firefox as well
 * @returns {Promise<{chromium: string, firefox: string | undefined}>} the browsers' paths.
 *   Where something is missing it says what to do and ends this process with code 1.
 */
export async function setup({ firefox = false } = {}) {
  try {
    return prepare(firefox)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return process.exit(1)
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.log(await setup({ firefox: process.argv.includes('--firefox') }))
