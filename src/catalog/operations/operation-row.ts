import type { TextKey } from '../../base/texts.ts'

/** The names that operations have in the texts `catalog_op_…`, so that the compiler finds a row without words. */
export type OperationName = Extract<TextKey, `catalog_op_${string}`> extends `catalog_op_${infer Name}` ? Name : never

/** Method; path below the group's; name. */
export type OperationRow = readonly [method: string, path: string, name: OperationName]

/** Operations whose paths begin alike. */
export interface OperationGroup {
  /** Like "api/2/". `{…}` in a row's path stands for any one segment. */
  readonly path: string
  readonly rows: readonly OperationRow[]
}
