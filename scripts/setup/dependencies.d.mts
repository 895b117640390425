export interface LockedPackage {
  readonly version?: string
  readonly integrity?: string
  readonly optional?: boolean
  readonly link?: boolean
}
export interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>
}
export declare const machine: string
export declare function staleReason(state: {
  readonly lock: Lock
  readonly installed: Lock | undefined
  readonly stamp: string | undefined
  readonly machine: string
  readonly has: (path: string) => boolean
}): string | undefined
export declare function installDependencies(root: string): void
