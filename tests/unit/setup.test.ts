import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { adviceFor } from '../../scripts/setup/browser-advice.mjs'
import { type BrowserName, findBrowser } from '../../scripts/setup/browsers.mjs'
import { areInstalled } from '../../scripts/setup/dependencies.mjs'
import { hasDebianBrowsers, isSupportedNode } from '../../scripts/setup/setup.mjs'

const LINUX = { HOME: '/home/ada', PATH: '/usr/local/bin:/usr/bin' }

/** A look-up on a machine that has just these files. */
function find(name: BrowserName, platform: NodeJS.Platform, env: Record<string, string>, files: readonly string[]) {
  const list = (folder: string) => {
    const inside = files.filter((file) => file.startsWith(folder)).map((file) => file.slice(folder.length + 1))
    return [...new Set(inside.map((rest) => rest.split(/[\\/]/)[0] ?? ''))]
  }
  return findBrowser(name, env, platform, (path) => files.includes(path), list)
}

describe('finding a browser', () => {
  const downloads = '/home/ada/.cache/ms-playwright'

  it('takes the environment variable before everything else', () => {
    const env = { ...LINUX, CONSOLE_LENS_CHROMIUM: '/opt/mine/chrome' }
    expect(find('chromium', 'linux', env, ['/usr/bin/chromium', '/opt/mine/chrome'])).toBe('/opt/mine/chrome')
  })

  it('does not fall back silently when the environment variable is wrong', () => {
    const env = { ...LINUX, CONSOLE_LENS_FIREFOX: '/opt/mine/firefox' }
    expect(find('firefox', 'linux', env, ['/usr/bin/firefox'])).toBeUndefined()
    expect(adviceFor('firefox', env, 'linux')).toBe(
      'CONSOLE_LENS_FIREFOX names /opt/mine/firefox, which is missing or does not start.',
    )
  })

  it('prefers an installed Chromium to a download of Playwright', () => {
    const download = `${downloads}/chromium-1200/chrome-linux64/chrome`
    expect(find('chromium', 'linux', LINUX, [download, '/usr/bin/chromium-browser'])).toBe('/usr/bin/chromium-browser')
    expect(find('chromium', 'linux', LINUX, [download])).toBe(download)
  })

  it('follows the order of PATH', () => {
    const both = ['/usr/bin/chromium', '/usr/local/bin/chromium']
    expect(find('chromium', 'linux', LINUX, both)).toBe('/usr/local/bin/chromium')
  })

  it('takes the newest of several downloads, by number', () => {
    const old = `${downloads}/chromium-999/chrome-linux/chrome`
    const recent = `${downloads}/chromium-1200/chrome-linux/chrome`
    expect(find('chromium', 'linux', LINUX, [old, recent])).toBe(recent)
  })

  it('does not take the headless shell, which loads no extensions', () => {
    const shell = `${downloads}/chromium_headless_shell-1200/chrome-linux64/chrome`
    expect(find('chromium', 'linux', LINUX, [shell])).toBeUndefined()
  })

  it('looks into the folder that Playwright was told to use', () => {
    const env = { ...LINUX, PLAYWRIGHT_BROWSERS_PATH: '/srv/browsers' }
    const download = '/srv/browsers/chromium-1200/chrome-linux64/chrome'
    expect(find('chromium', 'linux', env, [download])).toBe(download)
  })

  it('never takes branded Chrome, and says why', () => {
    const chrome = ['/opt/google/chrome/chrome', '/usr/bin/google-chrome']
    expect(find('chromium', 'linux', LINUX, chrome)).toBeUndefined()
    const advice = adviceFor('chromium', LINUX, 'linux', (path) => chrome.includes(path))
    expect(advice).toContain('since version 137 it ignores --load-extension')
    expect(advice).toContain('npx playwright install chromium')
  })

  it.each([
    ['chromium', '/Users/ada/Applications/Chromium.app/Contents/MacOS/Chromium'],
    [
      'chromium',
      '/Users/ada/Library/Caches/ms-playwright/chromium-1200/chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    ],
    ['firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
  ] as const)('knows the places of macOS: %s', (name, path) => {
    expect(find(name, 'darwin', { HOME: '/Users/ada' }, [path])).toBe(path)
  })

  it.each([
    ['chromium', 'C:\\Users\\ada\\AppData\\Local\\Chromium\\Application\\chrome.exe'],
    ['chromium', 'C:\\Users\\ada\\AppData\\Local\\ms-playwright\\chromium-1200\\chrome-win64\\chrome.exe'],
    ['firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  ] as const)('knows the places of Windows: %s', (name, path) => {
    const env = { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local' }
    expect(find(name, 'win32', env, [path])).toBe(path)
  })

  it('names one command for the system at hand', () => {
    expect(adviceFor('firefox', {}, 'darwin')).toContain('brew install --cask firefox')
    expect(adviceFor('firefox', {}, 'linux', (path) => path === '/usr/bin/dnf')).toContain('dnf install -y firefox')
  })
})

describe('whether the dependencies are installed', () => {
  const locked = {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/a-for-another-system': { version: '1.0.0', optional: true },
  }
  const a = { 'node_modules/a': { version: '1.0.0' } }

  /** Asks in a project with this record of npm's, and a note of this machine; undefined: there is none. */
  const installed = (packages: object | undefined, stamp?: string) => {
    const root = mkdtempSync(join(tmpdir(), 'console-lens-setup-'))
    try {
      mkdirSync(join(root, 'node_modules'))
      writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: locked }))
      if (packages) writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages }))
      if (stamp) writeFileSync(join(root, 'node_modules/.installed-for'), stamp)
      return areInstalled(root, 'node 20, linux x64')
    } finally {
      rmSync(root, { recursive: true })
    }
  }

  it.each([
    [true, 'all that is locked is there, optional packages of other systems apart', a, 'node 20, linux x64'],
    [true, 'nobody noted the machine', a, undefined],
    [false, 'there are none', undefined, undefined],
    [false, 'one is missing', {}, undefined],
    [false, 'one has another version', { 'node_modules/a': { version: '1.0.1' } }, undefined],
    [false, 'they were installed for another machine', a, 'node 22, linux x64'],
  ])('is %s where %s', (expected, _, packages, stamp) => {
    expect(installed(packages, stamp)).toBe(expected)
  })
})

describe('the machine', () => {
  it.each([
    ['18.20.0', false],
    ['20.18.3', false],
    ['20.19.0', true],
    ['22.1.0', true],
  ])('Node %s: %s', (version, supported) => {
    expect(isSupportedNode(version)).toBe(supported)
  })

  it.each([
    ['ID=debian', true],
    ['NAME="Linux Mint Debian"\nID=linuxmint\nID_LIKE=debian', true],
    ['ID=ubuntu\nID_LIKE=debian', false],
    ['ID=linuxmint\nID_LIKE="ubuntu debian"', false],
    ['ID=fedora', false],
  ])('has real browsers in apt-get: %j: %s', (text, expected) => {
    expect(hasDebianBrowsers(text)).toBe(expected)
  })
})
