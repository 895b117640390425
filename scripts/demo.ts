import process from 'node:process'
import { startConsoleSite } from '../tests/console-site/server.ts'
import { CONSOLE } from '../tests/e2e/console-address.ts'
import { launch } from '../tests/e2e/driver/launch.ts'
import { playScenario } from './demo-scenario.ts'

const args = process.argv.slice(2)
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** The address after `--live`, or the default one. Throws on anything that is not https. */
function liveAddress(): string {
  const given = args[args.indexOf('--live') + 1] ?? 'https://cloud.acronis.com/'
  const url = new URL(/^[a-z]+:\/\//i.test(given) ? given : `https://${given}`)
  if (url.protocol !== 'https:') throw new Error(`${given} is not an https address: the console has no other`)
  return url.href
}

async function openLive(): Promise<void> {
  if (!hasDisplay) throw new Error('--live opens a browser for you to use, and there is no display here')
  const address = liveAddress()
  const driver = await launch('chromium', { extension: 'dist/chrome', devtools: true, headless: false })
  console.log(`Opening ${address}. Close the browser to end; its profile is thrown away.`)
  await driver.goto(address)
  await driver.openPanel()
  await driver.closed
}

async function openDemo(): Promise<void> {
  const site = await startConsoleSite()
  const extension = { extension: 'dist/chrome', port: site.port, spki: site.spki }
  try {
    if (!hasDisplay || args.includes('--headless') || args.includes('--screenshots')) {
      await playScenario(extension, {
        pictures: args.includes('--screenshots') ? 'docs/images' : '.output/screenshots',
      })
      return
    }
    const driver = await launch('chromium', { ...extension, devtools: true, headless: false })
    await driver.goto(CONSOLE)
    await driver.openPanel()
    console.log('Press Delete on an enabled client, or choose something under "Simulate". Close the browser to end.')
    await driver.closed
  } finally {
    await site.close()
  }
}

try {
  await (args.includes('--live') ? openLive() : openDemo())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
