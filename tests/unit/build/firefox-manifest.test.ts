import { describe, expect, it } from 'vitest'
import chrome from '../../../manifest.json' with { type: 'json' }
import { firefoxManifest, type Manifest } from '../../../scripts/build/firefox-manifest.ts'

describe('the Firefox manifest', () => {
  const firefox = firefoxManifest(chrome as Manifest)

  it('has an event page where Chrome has a service worker', () => {
    expect(firefox.background).toEqual({ scripts: ['extension/background/main.ts'], type: 'module' })
  })

  it('says who it is and that it collects nothing', () => {
    expect(firefox.browser_specific_settings).toMatchObject({
      gecko: { id: expect.stringContaining('@'), data_collection_permissions: { required: ['none'] } },
    })
    expect(firefox).not.toHaveProperty('minimum_chrome_version')
  })

  it('asks for nothing that Chrome’s does not, but for reading answers', () => {
    expect(firefox.permissions).toEqual([...chrome.permissions, 'webRequestBlocking', 'webRequestFilterResponse'])
    expect(firefox.host_permissions).toEqual(chrome.host_permissions)
    expect(firefox.content_scripts).toEqual(chrome.content_scripts)
  })

  it('refuses a manifest without a background', () => {
    const { background: _, ...rest } = chrome
    expect(() => firefoxManifest(rest as Manifest)).toThrow('background.service_worker')
  })
})

describe('the permissions', () => {
  it('are the least that the work needs', () => {
    expect(chrome.permissions).toEqual(['webRequest', 'storage', 'scripting', 'activeTab'])
    expect(chrome.host_permissions).toEqual([
      'https://*.acronis.com/*',
      'https://acronis.cloud/*',
      'https://*.acronis.cloud/*',
    ])
  })

  it('let extension pages connect to nothing', () => {
    expect(chrome.content_security_policy.extension_pages).toContain("connect-src 'none'")
  })
})
