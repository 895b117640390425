import { signal } from '@preact/signals'
import { mountOptions } from '../../src/panel/options/mount-options.tsx'
import { pageParts } from '../page-parts.ts'
import { consoleHosts, missingHosts, watchAccess } from '../platform/host-access.ts'
import { highlightSettings, recorderSettings } from '../platform/settings.ts'

const missing = signal<readonly string[]>([])
async function readAccess(): Promise<void> {
  missing.value = await missingHosts()
}
watchAccess(() => void readAccess())
void readAccess()

mountOptions(document.body, {
  ...pageParts(),
  highlight: highlightSettings,
  recorder: recorderSettings,
  hosts: consoleHosts(),
  missing,
})
