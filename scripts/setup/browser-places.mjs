/**
 * The paths at which browsers usually stand, as pure look-ups: given an environment and a platform, a list to try in order.
 */
import { posix, win32 } from 'node:path'

/** @typedef {'chromium' | 'firefox'} BrowserName */
/** @typedef {Readonly<Record<string, string | undefined>>} Environment */

/** @type {Record<BrowserName, string>} the variables that name a browser outright */
export const VARIABLES = { chromium: 'CONSOLE_LENS_CHROMIUM', firefox: 'CONSOLE_LENS_FIREFOX' }

/** @type {Record<BrowserName, string[]>} */
const COMMANDS = {
  chromium: ['chromium', 'chromium-browser', 'ungoogled-chromium'],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
}
/** @type {Record<BrowserName, string[]>} */
const LINUX_PATHS = {
  chromium: [
    '/usr/lib/chromium/chromium',
    '/usr/lib64/chromium-browser/chromium-browser',
    '/opt/chrome-for-testing/chrome',
  ],
  firefox: ['/usr/lib/firefox-esr/firefox-esr', '/usr/lib/firefox/firefox', '/opt/firefox/firefox'],
}
/** @type {Record<BrowserName, string[]>} */
const MAC_APPS = {
  chromium: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ],
  firefox: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
}
/** @type {Record<BrowserName, string[]>} */
const WINDOWS_PROGRAMS = {
  chromium: ['Chromium\\Application\\chrome.exe', 'Google\\Chrome for Testing\\Application\\chrome.exe'],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
}
/** Below Playwright's `chromium-<revision>` folder, by platform. */
const PLAYWRIGHT_BUILDS = {
  linux: ['chrome-linux64/chrome', 'chrome-linux-arm64/chrome', 'chrome-linux/chrome'],
  darwin: ['chrome-mac-arm64', 'chrome-mac-x64', 'chrome-mac'].flatMap((folder) =>
    MAC_APPS.chromium.map((app) => `${folder}/${app}`),
  ),
  win32: ['chrome-win64\\chrome.exe', 'chrome-win\\chrome.exe'],
}

/** @param {NodeJS.Platform} platform @returns {'linux' | 'darwin' | 'win32'} every other system is laid out as Linux is */
export function family(platform) {
  return platform === 'darwin' || platform === 'win32' ? platform : 'linux'
}

/** @param {Array<string | undefined>} values */
function given(...values) {
  return values.filter((value) => value !== undefined && value !== '')
}

/**
 * Where a browser is when it was installed by hand or by the system.
 * @param {BrowserName} name @param {Environment} env @param {NodeJS.Platform} platform @returns {string[]}
 */
export function usualPlaces(name, env, platform) {
  if (platform === 'darwin')
    return given('/Applications', env.HOME && `${env.HOME}/Applications`).flatMap((folder) =>
      MAC_APPS[name].map((app) => `${folder}/${app}`),
    )
  if (platform === 'win32')
    return given(env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA).flatMap((folder) =>
      WINDOWS_PROGRAMS[name].map((program) => win32.join(String(folder), program)),
    )
  const folders = given(...(env.PATH ?? '').split(':'), '/usr/bin', '/usr/local/bin')
  const commands = COMMANDS[name].flatMap((command) => folders.map((folder) => posix.join(String(folder), command)))
  return [...commands, ...LINUX_PATHS[name]]
}

/**
 * Where Playwright puts the Chromium it downloads, newest first. Its Firefox is another browser than Mozilla's.
 * @param {Environment} env @param {NodeJS.Platform} platform
 * @param {(folder: string) => string[]} list the names in a folder
 * @returns {string[]}
 */
export function playwrightDownloads(env, platform, list) {
  const { join } = platform === 'win32' ? win32 : posix
  const home = env.HOME ?? ''
  const usual = {
    linux: join(env.XDG_CACHE_HOME ?? join(home, '.cache'), 'ms-playwright'),
    darwin: join(home, 'Library', 'Caches', 'ms-playwright'),
    win32: join(env.LOCALAPPDATA ?? '', 'ms-playwright'),
  }
  const root = env.PLAYWRIGHT_BROWSERS_PATH || usual[family(platform)]
  return list(root)
    .filter((folder) => /^chromium-\d+$/.test(folder))
    .sort((a, b) => Number(b.slice('chromium-'.length)) - Number(a.slice('chromium-'.length)))
    .flatMap((folder) => PLAYWRIGHT_BUILDS[family(platform)].map((build) => join(root, folder, build)))
}
