/**
 * Where the browsers are that can load an unpacked extension: Chromium or Chrome for Testing, and Firefox.
 * Plain JavaScript without dependencies: `npm start` and `npm test` ask before anything is installed.
 */
import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readdirSync, readSync, realpathSync } from 'node:fs'
import { adviceFor } from './browser-advice.mjs'
import { playwrightDownloads, usualPlaces, VARIABLES } from './browser-places.mjs'

/** @typedef {import('./browser-places.mjs').BrowserName} BrowserName */
/** @typedef {import('./browser-places.mjs').Environment} Environment */

/** @param {string} folder @returns {string[]} the names in it, none where it cannot be read */
function listFolder(folder) {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/**
 * Whether a command on Linux leads to a snap: itself, or as the small script that Ubuntu installs in its place.
 * @param {string} path @returns {boolean} Throws when it cannot be read.
 */
function isSnap(path) {
  const target = realpathSync(path)
  if (target === '/usr/bin/snap' || target.startsWith('/snap/')) return true
  const file = openSync(path, 'r')
  try {
    const start = Buffer.alloc(4096)
    readSync(file, start)
    return start.includes('/snap/bin/')
  } finally {
    closeSync(file)
  }
}

/** @param {string} path @returns {boolean} never throws */
function starts(path) {
  try {
    return !isSnap(path) && spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
  } catch {
    return false
  }
}

/** @type {Map<string, boolean>} starting a browser takes a moment, and tests ask for each launch */
const known = new Map()

/**
 * Whether a path is a browser we can drive. On Linux it may be a snap, whose confinement hides our temporary profile
 * from it, or a stub that only says how to install one.
 * @param {string} path @returns {boolean} never throws
 */
function isUsable(path) {
  const usable = known.get(path) ?? (existsSync(path) && (process.platform !== 'linux' || starts(path)))
  if (usable) known.set(path, true)
  return usable
}

/**
 * The path of a browser, or undefined. In this order: the environment variable (and then nothing else), the usual
 * places, for Chromium Playwright's downloads, newest first. Never branded Chrome, which ignores --load-extension.
 * @param {BrowserName} name
 * @param {Environment} [env]
 * @param {NodeJS.Platform} [platform]
 * @param {(path: string) => boolean} [exists]
 * @param {(folder: string) => string[]} [list]
 * @returns {string | undefined} never throws
 */
export function findBrowser(
  name,
  env = process.env,
  platform = process.platform,
  exists = isUsable,
  list = listFolder,
) {
  const named = env[VARIABLES[name]]
  if (named) return exists(named) ? named : undefined
  const downloads = name === 'chromium' ? playwrightDownloads(env, platform, list) : []
  return [...new Set([...usualPlaces(name, env, platform), ...downloads])].find(exists)
}

/**
 * @param {BrowserName} name
 * @returns {string} the browser's path. Throws the advice where there is none.
 */
export function requireBrowser(name) {
  const path = findBrowser(name)
  if (path === undefined) throw new Error(adviceFor(name))
  return path
}
