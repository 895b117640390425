import { mountOptions } from '../../src/panel/options/mount-options.tsx'
import { browser } from '../platform/browser.ts'
import { pageParts } from '../platform/page-parts.ts'

// The recorder's settings come over a panel's link; of this tab itself there is nothing to tell.
const tab = await browser.tabs.getCurrent()
mountOptions(document.body, pageParts(tab?.id ?? 0))
