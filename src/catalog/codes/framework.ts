import { family } from './family.ts'
import { like } from './like-status.ts'

const seen = { evidence: 'observed', docs: [] } as const
const limit = { ...seen, retry: 'later', steps: 2, shared: 'catalog_framework_limit' } as const

/**
 * The codes that all services on the vendor's Go framework share. No service documents them. Those about the number of
 * requests, the token and the state of the service may come with a Retry-After.
 */
export const framework = family('framework', 'catalog_framework', {
  internalError: like('50x', 'observed'),
  notFound: like('404', 'observed'),
  methodNotAllowed: like('405', 'observed'),
  badRequest: like('400', 'observed'),
  unsupportedMediaType: like('415', 'observed'),
  requestEntityTooLarge: like('413', 'observed'),
  tooManyRequests: { ...limit, who: 'caller' },
  tooManyInFlightRequests: { ...limit, who: 'service' },
  bearerTokenMissing: { ...seen, who: 'you', retry: 'after_change', steps: 2, docs: ['authentication'] },
  authenticationFailed: like('401', 'observed'),
  authorizationFailed: like('403', 'observed'),
  serviceUnavailable: like('50x', 'observed'),
})
