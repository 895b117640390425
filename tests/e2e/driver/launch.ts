import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { launchChromium } from './chromium/launch.ts'
import type { BrowserName, Driver, LaunchOptions } from './driver.ts'
import { launchFirefox } from './firefox/launch.ts'

/**
 * Starts a browser with the extension installed, a fresh profile and an empty tab.
 * Throws, leaving nothing behind, when there is no browser or no built extension, or when it does not start.
 */
export async function launch(name: BrowserName, options: LaunchOptions): Promise<Driver> {
  const extension = resolve(options.extension)
  if (!existsSync(join(extension, 'manifest.json')))
    throw new Error(`${extension} holds no manifest.json. Build first: npm run build`)
  const start = name === 'chromium' ? launchChromium : launchFirefox
  return start({ ...options, extension })
}
