// The only import of the polyfill: everything else in `extension/` takes the browser from here.
import browser from 'webextension-polyfill'

export type { Runtime, WebRequest } from 'webextension-polyfill'
export { browser }
