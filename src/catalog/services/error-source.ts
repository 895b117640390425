import type { TextKey } from '../../base/texts.ts'
import type { ParsedError } from '../../classify/verdict.ts'
import type { Exchange } from '../../correlate/exchange.ts'
import { isApiPath } from '../../observe/api-paths.ts'
import { agentManager } from '../codes/agent-manager.ts'
import { disasterRecovery, runVmAgent, runVmAgentGateway } from '../codes/disaster-recovery.ts'
import type { Family } from '../codes/family.ts'
import { framework } from '../codes/framework.ts'
import { oauth } from '../codes/oauth.ts'
import { platform } from '../codes/platform.ts'
import { resourcePolicy } from '../codes/resource-policy.ts'
import { vaultManager } from '../codes/vault-manager.ts'
import { PATHS as ACCOUNT_SERVER } from './account-server.ts'

/** A service that answers with codes of its own. */
export interface ErrorSource {
  /** What the service is called in the middle of a sentence. */
  readonly name: TextKey
  /** The paths the service answers at; missing for one whose errors another service passes on. */
  readonly path?: RegExp
  /** The domains that the service's errors name; missing where they are not known. */
  readonly domains?: readonly string[]
  /** Where the service's codes are looked up, in this order; empty where none is known. */
  readonly families: readonly Family[]
  /** The service's numbers from 400 to 599 need not be HTTP's. */
  readonly ownNumbers?: true
}

/** The known services, the more specific path first. */
const sources: readonly ErrorSource[] = [
  {
    name: 'catalog_speaker_sign_in',
    path: /^\/(?:(?:mc|bc)\/)?(?:api\/(?:2\/)?)?idp(?:\/|$)/,
    domains: ['PlatformAccountServer'],
    families: [oauth, platform],
  },
  {
    name: 'catalog_speaker_account_server',
    path: ACCOUNT_SERVER,
    domains: ['PlatformAccountServer'],
    families: [platform],
  },
  {
    name: 'catalog_speaker_agent_manager',
    path: at('agent_manager'),
    domains: ['AGENT_MANAGER', 'AGENT_CORE', 'GENERAL'],
    families: [agentManager, framework],
  },
  {
    name: 'catalog_speaker_resource_policy',
    path: at('policy_management|resource_management'),
    domains: ['PolicyManagement', 'ResourceManagement', 'Access', 'General', 'Licensing'],
    families: [resourcePolicy, framework],
  },
  {
    name: 'catalog_speaker_disaster_recovery',
    path: at('dr'),
    domains: ['DisasterRecovery'],
    families: [disasterRecovery],
  },
  { name: 'catalog_speaker_disaster_recovery', domains: ['RunVMAgent'], families: [runVmAgent] },
  { name: 'catalog_speaker_disaster_recovery', domains: ['RunVMAgentGateway'], families: [runVmAgentGateway] },
  { name: 'catalog_speaker_vault_manager', path: at('vault_manager'), families: [vaultManager, framework] },
  { name: 'catalog_speaker_files', path: /^\/fc\/api\//, domains: ['Files'], families: [], ownNumbers: true },
  { name: 'catalog_speaker_mdr', path: at('mdr'), families: [] },
  { name: 'catalog_speaker_notary', path: /^\/(?:(?:mc|bc|notary)\/)?api\/notary\//, families: [] },
  { name: 'catalog_speaker_management_server', path: at('ams'), families: [] },
]

/** Domains that any service could use. They name a service only where the path names it too, or where there is no path. */
const VAGUE: ReadonlySet<string> = new Set(['Access', 'General', 'GENERAL', 'Licensing'])

const byDomain: ReadonlyMap<string, ErrorSource> = new Map(
  sources.toReversed().flatMap((source) => (source.domains ?? []).map((domain) => [domain, source] as const)),
)

/**
 * The service whose error this is; undefined where that cannot be said. The domain decides, because services pass each
 * other's errors on. Where the error names no domain, or one that several services use, the path decides.
 */
export function errorSourceOf(
  { domain }: ParsedError,
  { finalUrl }: Pick<Exchange, 'finalUrl'>,
): ErrorSource | undefined {
  const path = URL.canParse(finalUrl) ? new URL(finalUrl).pathname : ''
  const here = sources.find((source) => source.path?.test(path))
  if (domain === undefined || uses(here, domain)) return here
  const named = byDomain.get(domain)
  if (named && !VAGUE.has(domain)) return named
  if (here) return here.domains === undefined ? here : undefined
  return isApiPath(path) ? undefined : named
}

/** Case does not matter here: on their own paths the agent manager writes GENERAL, policy management General. */
function uses(source: ErrorSource | undefined, domain: string): boolean {
  const name = domain.slice(0, 100).toLowerCase()
  return source?.domains?.some((known) => known.toLowerCase() === name) ?? false
}

/** A service stands at `/api/<name>`, and through the console's session at `/bc/api/<name>` or `/mc/api/<name>` too. */
function at(names: string): RegExp {
  return new RegExp(`^/(?:(?:mc|bc)/)?api/(?:${names})(?:/|$)`)
}
