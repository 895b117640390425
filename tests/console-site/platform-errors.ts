/** What the server says for a platform code: the HTTP status it comes with, and a sentence of the server's own. */
export interface PlatformError {
  readonly status: number
  readonly message: string
}

const rows: readonly (readonly [code: number, status: number, message: string])[] = [
  [1000, 500, 'An error has occurred.'],
  [1001, 400, 'The object has been changed since it was read.'],
  [1002, 403, 'Access to the requested object is denied.'],
  [1003, 400, 'The parent tenant is disabled.'],
  [1004, 409, 'A tenant with this name already exists.'],
  [1005, 404, 'The requested tenant does not exist.'],
  [1006, 400, 'It is prohibited to delete a non-disabled tenant.'],
  [1007, 400, 'A tenant cannot be moved under its own child.'],
  [1008, 400, 'Moving tenants within a customer is not supported.'],
  [1009, 400, 'The storage is used by one or more tenants.'],
  [1010, 409, 'This email is already used in file synchronization.'],
  [1011, 409, 'The tenant is being deprovisioned.'],
  [1012, 403, 'The tenant is locked for updates.'],
  [1013, 400, 'The target tenant is disabled.'],
  [1014, 400, 'The offering items cannot be moved to the target tenant.'],
  [1015, 409, 'The infrastructure component conflicts with an existing one.'],
  [1016, 400, 'The storage is still enabled for child tenants.'],
  [1017, 400, 'The default storage cannot be turned off.'],
  [1018, 401, 'The user account is disabled.'],
  [1019, 503, 'The backup service does not respond.'],
  [1020, 403, 'Only a service user may register a machine.'],
  [1021, 400, 'The offering item is not available for the tenant.'],
  [1022, 400, 'The hard quota of the offering item is exceeded.'],
  [1023, 400, 'The offering item depends on another one.'],
  [1024, 400, 'The address is in the list of forbidden addresses.'],
  [1025, 400, 'The mail server did not accept the settings.'],
  [1026, 400, 'The service cannot be enabled for the tenant.'],
  [1027, 400, 'The request violates a business rule.'],
  [1028, 409, 'A guest user with this email is already created.'],
  [1029, 409, 'The storage is being removed.'],
  [1030, 400, 'No more users can be added to the quota.'],
  [1031, 409, 'The location conflicts with an existing one.'],
  [1032, 400, 'The target hierarchy has no locking tenant.'],
  [1033, 400, 'The login is not valid.'],
  [1034, 409, 'The previous version of the document is unpublished.'],
  [1035, 400, 'The offering items are blocked by a legal restriction.'],
  [1037, 401, 'Multi-factor authentication is required.'],
]

const byCode: ReadonlyMap<number, PlatformError> = new Map(
  rows.map(([code, status, message]) => [code, { status, message }]),
)

/** The server's words for `code`; for a code that it does not know, a neutral sentence under 400. Never throws. */
export function platformError(code: number): PlatformError {
  return byCode.get(code) ?? { status: 400, message: 'The request cannot be processed.' }
}
