export type BrowserName = 'chromium' | 'firefox'
export type Environment = Readonly<Record<string, string | undefined>>
export declare function findBrowser(
  name: BrowserName,
  env?: Environment,
  platform?: NodeJS.Platform,
  exists?: (path: string) => boolean,
  list?: (folder: string) => string[],
): string | undefined
export declare function requireBrowser(name: BrowserName): string
