import { family } from './family.ts'
import { documented, like } from './like-status.ts'

const inferred = { ...documented, evidence: 'inferred' } as const
/** The vendor's table has the name and no text. */
const bare = { who: 'unpublished', retry: 'unpublished', steps: 3, shared: 'catalog_platform_bare' } as const
const nameless = { ...documented, ...bare, textPrefix: 'catalog_policy_nameless' } as const

/** Policy and resource management: the domains Access, General, PolicyManagement, ResourceManagement and Licensing. */
export const resourcePolicy = family('resource-policy', 'catalog_policy', {
  AccessDenied: { ...documented, who: 'administrator', steps: 3 },
  UnauthorizedRequest: like('401'),
  AuthenticationTimeout: {
    ...inferred,
    who: 'you',
    steps: 2,
    docs: ['authentication'],
    textPrefix: 'catalog_timed_out_token',
  },
  NotFound: like('404'),
  BadRequest: like('400'),
  DataConflict: { ...documented, who: 'you', steps: 2 },
  InternalServerError: like('50x'),
  DependencyValidationError: { ...inferred, who: 'you', steps: 2 },
  MethodNotAllowed: like('405'),
  ValidationError: { ...inferred, who: 'caller', steps: 2 },
  UnsupportedTypeError: { ...inferred, who: 'caller', steps: 2 },
  MultipleApplicationsWithPolicyTypes: { ...inferred, who: 'caller', steps: 2 },
  UnsupportedPolicyType: { ...inferred, who: 'caller', steps: 2 },
  SchemaValidationError: { ...inferred, who: 'caller', steps: 2 },
  NoApplicationsError: { ...nameless, subject: 'NoApplicationsError' },
  FailedEnabledInvariantError: { ...nameless, subject: 'FailedEnabledInvariantError' },
  ResourceNotFound: { ...inferred, who: 'you', steps: 3 },
  NotLicensedError: { ...inferred, who: 'administrator', steps: 2 },
})
