import type { BrowserName, Environment } from './browsers.mjs'

export declare function adviceFor(
  name: BrowserName,
  env?: Environment,
  platform?: NodeJS.Platform,
  exists?: (path: string) => boolean,
): string
