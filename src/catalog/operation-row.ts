import type { TextKey } from '../base/texts.ts'

/** The names that operations have in the texts `catalog_op_…`, so that the compiler finds a row without words. */
type OperationName = Extract<TextKey, `catalog_op_${string}`> extends `catalog_op_${infer Name}` ? Name : never

/** Method; path below the group's; name; documentation page below the group's, without ".html", where one is known. */
export type OperationRow = readonly [method: string, path: string, name: OperationName, page?: string]

/** Operations whose paths and documentation pages begin alike. */
export interface OperationGroup {
  /** Like "api/2/". `{…}` in a row's path stands for any one segment. */
  readonly path: string
  /** A folder of the vendor's documentation, like "api-library/account/". */
  readonly docs: string
  readonly rows: readonly OperationRow[]
}
