import type { Evidence } from '../explanation.ts'
import type { DocPage } from '../words/docs.ts'
import type { Subject } from '../words/render.ts'
import type { RetryRule } from '../words/retry-advice.ts'
import type { CatalogRow, WhoRow } from './catalog-row.ts'
import { type Family, familyOf } from './family.ts'

/** A code of the account server. Texts: `catalog_platform_<code>_happened`, `_why`, `_step_n`. */
export interface PlatformRow extends CatalogRow {
  readonly code: string
  /** The vendor's own label, verbatim: people search for it. */
  readonly label: string
  /** True where nothing is published beyond the label: `why` and the steps are then the common ones. */
  readonly bare: boolean
}

const BARE_STEPS = 3

function row(
  code: string,
  label: string,
  who: WhoRow,
  retry: RetryRule,
  evidence: Evidence,
  steps: number,
  ...docs: readonly DocPage[]
): PlatformRow {
  return { code, label, who, retry, evidence, steps, docs, bare: false }
}

function bare(code: string, label: string): PlatformRow {
  const common = { who: 'unpublished', retry: 'unpublished', evidence: 'documented' } as const
  return { code, label, ...common, steps: BARE_STEPS, docs: [], shared: 'catalog_platform_bare', bare: true }
}

/** The vendor's table of platform codes, whole and in its order. */
export const platformRows: readonly PlatformRow[] = [
  row('1000', 'Internal system error', 'service', 'twice', 'observed', 3),
  row('1001', 'Version mismatch', 'you', 'after_change', 'inferred', 3, 'fetch_tenant'),
  row('1002', 'Access denied', 'administrator', 'after_change', 'inferred', 3),
  row('1003', 'Parent tenant is disabled', 'administrator', 'after_change', 'inferred', 3, 'fetch_tenant'),
  row('1004', 'Tenant name conflict', 'you', 'after_change', 'inferred', 3, 'child_tenants', 'search_tenant'),
  row('1005', 'Tenant not found', 'you', 'after_change', 'documented', 3, 'fetch_tenant', 'search_tenant'),
  row(
    '1006',
    'Attempt to delete non-disabled tenant',
    'you',
    'after_change',
    'documented',
    5,
    'fetch_tenant',
    'disable_tenant',
    'delete_tenant',
  ),
  row('1007', 'Attempt to move the tenant under child', 'you', 'after_change', 'inferred', 3, 'fetch_tenant'),
  row('1008', 'Moving within customer', 'you', 'after_change', 'inferred', 3, 'fetch_tenant'),
  row('1009', 'Attempt to remove storage in use', 'administrator', 'after_change', 'inferred', 3, 'delete_storage'),
  bare('1010', 'Sync & Share email conflict'),
  row('1011', 'Deprovisioning in progress', 'you', 'later', 'inferred', 3),
  row('1012', 'Tenant is locked', 'administrator', 'after_change', 'inferred', 3, 'fetch_tenant'),
  row('1013', 'Attempt to move under disabled tenant', 'administrator', 'after_change', 'inferred', 3, 'fetch_tenant'),
  row(
    '1014',
    'Moving offering items is not available',
    'administrator',
    'after_change',
    'inferred',
    3,
    'offering_items',
    'provision_customer',
  ),
  row('1015', 'Infrastructure component conflict', 'you', 'after_change', 'inferred', 3, 'fetch_storages'),
  row(
    '1016',
    'Attempt to turn off storage with child',
    'administrator',
    'after_change',
    'inferred',
    3,
    'offering_items',
  ),
  row('1017', 'Attempt to turn off default storage', 'administrator', 'after_change', 'inferred', 3, 'offering_items'),
  row('1018', 'The user is disabled', 'administrator', 'after_change', 'inferred', 2),
  bare('1019', 'Backup service is not available'),
  bare('1020', 'Attempt to register machine not by service user'),
  row('1021', 'Offering item is not available', 'administrator', 'after_change', 'inferred', 4, 'provision_customer'),
  row('1022', 'Hard quota exceeded', 'administrator', 'after_change', 'inferred', 3, 'offering_items'),
  row('1023', 'Offering items dependency error', 'you', 'after_change', 'inferred', 3, 'offering_items'),
  row('1024', 'Address in forbidden list', 'administrator', 'after_change', 'inferred', 3),
  row('1025', 'SMTP settings are incorrect', 'you', 'after_change', 'inferred', 3),
  row('1026', 'Cannot enable service', 'administrator', 'after_change', 'inferred', 3, 'enable_service'),
  bare('1027', 'Does not satisfy business rules'),
  bare('1028', 'Guest user is already created'),
  row('1029', 'Removing storage deprovisioning in progress', 'you', 'later', 'inferred', 3),
  bare('1030', 'Sync & Share users count quota exceeded'),
  row('1031', 'Location conflict', 'you', 'after_change', 'inferred', 3, 'fetch_locations', 'delete_location'),
  row('1032', 'Target hierarchy devoid of locking tenant', 'administrator', 'after_change', 'inferred', 3),
  row('1033', 'Invalid login', 'you', 'after_change', 'inferred', 3, 'provision_customer'),
  bare('1034', 'Previous version of legal document is unpublished'),
  row('1035', 'Moving offering items which are legally blocked', 'administrator', 'after_change', 'inferred', 3),
]

/** Not in the table: the vendor's knowledge base (article 65089) shows 1037 with 401, for sign-ins with basic authentication. */
export const secondFactorNeeded: Subject = {
  row: { evidence: 'observed', who: 'you', retry: 'after_change', steps: 2, docs: ['authentication'] },
  ref: 'platform/1037',
  textPrefix: 'catalog_platform_1037',
}

/** The table as a family, for look-ups. */
export const platform: Family = familyOf(
  'platform',
  platformRows.map((row) => {
    const { code, label, shared } = row
    const textPrefix = `catalog_platform_${code}`
    return { code, subject: { row, ref: `platform/${code}`, textPrefix, sharedPrefix: shared, title: label } }
  }),
)
