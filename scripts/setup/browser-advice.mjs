/** What to tell a person whose browser was not found. */
import { existsSync } from 'node:fs'
import { family, VARIABLES } from './browser-places.mjs'

/** @typedef {import('./browser-places.mjs').BrowserName} BrowserName */
/** @typedef {import('./browser-places.mjs').Environment} Environment */

const BRANDED_CHROME = {
  linux: ['/opt/google/chrome/chrome', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  win32: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
}

/** On Linux, by the package manager that is there. */
const LINUX_FIREFOX = [
  ['/usr/bin/dnf', 'sudo dnf install -y firefox'],
  ['/usr/bin/pacman', 'sudo pacman -S firefox'],
  ['/usr/bin/zypper', 'sudo zypper install MozillaFirefox'],
]

/** @param {NodeJS.Platform} platform @param {(path: string) => boolean} exists @returns {string} */
function firefoxCommand(platform, exists) {
  if (platform === 'darwin') return 'brew install --cask firefox'
  if (platform === 'win32') return 'winget install Mozilla.Firefox'
  const known = LINUX_FIREFOX.find(([path = '']) => exists(path))?.[1]
  return known ?? 'sudo apt-get install -y firefox-esr   (on Ubuntu from ppa:mozillateam/ppa)'
}

/**
 * The reason, and the one command that helps.
 * @param {BrowserName} name
 * @param {Environment} [env]
 * @param {NodeJS.Platform} [platform]
 * @param {(path: string) => boolean} [exists]
 * @returns {string} never throws
 */
export function adviceFor(name, env = process.env, platform = process.platform, exists = existsSync) {
  const variable = VARIABLES[name]
  if (env[variable]) return `${variable} names ${env[variable]}, which is missing or does not start.`
  if (name === 'firefox')
    return `No Firefox was found (a snap cannot be driven). Run:\n  ${firefoxCommand(platform, exists)}\nor set ${variable} to its path.`
  const reason = BRANDED_CHROME[family(platform)].some((path) => exists(path))
    ? 'Only Google Chrome was found; since version 137 it ignores --load-extension, so it cannot try an unpacked extension.'
    : 'No Chromium was found (a snap cannot be driven).'
  return `${reason} Run:\n  npx playwright install chromium\nor set ${variable} to the path of Chromium or Chrome for Testing.`
}
