import type { ManifestV3Export } from '@crxjs/vite-plugin'

export type Manifest = Exclude<ManifestV3Export, Promise<unknown> | ((...args: never[]) => unknown)>

/** The identity that Firefox knows the extension by; storage and permissions hang on it. */
export const FIREFOX_ID = 'console-lens@console-lens.invalid'

/** First Firefox that reads `data_collection_permissions`; newer than everything else we use. */
const FIREFOX_MIN = '142.0'

/** For `filterResponseData`; Chrome has no such thing. */
const FIREFOX_PERMISSIONS = ['webRequestBlocking', 'webRequestFilterResponse'] as const

/** The Firefox form of the Chrome manifest: an event page in place of the service worker, an identity, and its own permissions. */
export function firefoxManifest(chrome: Manifest): Manifest {
  const { background, minimum_chrome_version: _, ...rest } = chrome
  const script = background && 'service_worker' in background ? background.service_worker : undefined
  if (script === undefined) throw new Error('manifest.json names no background.service_worker')
  return {
    ...rest,
    permissions: [...(rest.permissions ?? []), ...FIREFOX_PERMISSIONS],
    background: { scripts: [script], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: FIREFOX_ID,
        strict_min_version: FIREFOX_MIN,
        data_collection_permissions: { required: ['none'] },
      },
    },
  } as Manifest
}
