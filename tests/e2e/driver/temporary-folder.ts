import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface TemporaryFolder {
  readonly path: string
  /** Deletes it with all it holds; never throws. */
  remove(): void
}

/** A new folder in the system's temporary one. Throws when none can be made there. */
export function createTemporaryFolder(prefix: string): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), prefix))
  return {
    path,
    remove() {
      try {
        // A browser that is just ending may still write a file into a folder that is being emptied.
        rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
      } catch {
        // Windows keeps a file locked while a scanner reads it; the system clears its temporary folder itself.
      }
    },
  }
}
