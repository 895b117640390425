export declare function isSupportedNode(version: string): boolean
export declare function hasDebianBrowsers(osRelease: string): boolean
export declare function setup(options?: {
  readonly firefox?: boolean
}): Promise<{ readonly chromium: string; readonly firefox: string | undefined }>
