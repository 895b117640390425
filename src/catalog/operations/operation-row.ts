import type { TextKey } from '../../base/texts.ts'

/** The names that operations have in the texts `catalog_op_…`, so that the compiler finds a row without words. */
export type OperationName = Extract<TextKey, `catalog_op_${string}`> extends `catalog_op_${infer Name}` ? Name : never

/** Method; path below the group's; name; the vendor's page below the group's folder, where there is one. */
export type OperationRow = readonly [method: string, path: string, name: OperationName, page?: string]

/** Operations whose paths begin alike. */
export interface OperationGroup {
  /** Like "api/2/". `{…}` in a row's path stands for any one segment. */
  readonly path: string
  /** The folder of the rows' pages in the vendor's documentation. Pages are named without ".html". */
  readonly docs: string
  readonly rows: readonly OperationRow[]
}
