/** Preferences of a test profile: a free port for Marionette, no first-run pages, no talk with Mozilla's servers. */
const BASE = {
  'marionette.port': 0,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.safebrowsing.update.enabled': false,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'devtools.theme': 'light',
  // A background that fell asleep by itself would do so in one run and not in another. Longer than any test.
  'extensions.background.idle.timeout': 600_000,
} as const

const proxyPrefs = (port: number) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
})

export interface ProfileOptions {
  /** All traffic goes through the proxy there. */
  readonly proxyPort: number | undefined
  /** A background without an event for this long falls asleep. */
  readonly backgroundIdleMs: number | undefined
}

/** The text of a profile's user.js. */
export function userJs({ proxyPort, backgroundIdleMs }: ProfileOptions): string {
  const prefs = {
    ...BASE,
    ...(proxyPort === undefined ? {} : proxyPrefs(proxyPort)),
    ...(backgroundIdleMs === undefined ? {} : { 'extensions.background.idle.timeout': backgroundIdleMs }),
  }
  return Object.entries(prefs)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('')
}
