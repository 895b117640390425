import type { TextKey } from '../../base/texts.ts'
import { agentManager } from '../codes/agent-manager.ts'
import { disasterRecovery, runVmAgent, runVmAgentGateway } from '../codes/disaster-recovery.ts'
import type { Family } from '../codes/family.ts'
import { framework } from '../codes/framework.ts'
import { oauth } from '../codes/oauth.ts'
import { platform } from '../codes/platform.ts'
import { resourcePolicy } from '../codes/resource-policy.ts'
import { vaultManager } from '../codes/vault-manager.ts'
import { PATHS as ACCOUNT_SERVER } from './account-server.ts'

/** Somebody who answers with codes of its own. */
export interface Speaker {
  /** What it is called in the middle of a sentence. */
  readonly name: TextKey
  /** The paths it answers at; missing for one that speaks through another. */
  readonly path?: RegExp
  /** The domains that its errors name; missing where they are not known. */
  readonly domains?: readonly string[]
  /** Where its codes are looked up, in this order; empty where none is known. */
  readonly families: readonly Family[]
  /** Its numbers from 400 to 599 need not be HTTP's. */
  readonly ownNumbers?: true
}

/** Who is known, the more specific path first. */
export const speakers: readonly Speaker[] = [
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

/** A service stands at `/api/<name>`, and through the console's session at `/bc/api/<name>` or `/mc/api/<name>` too. */
function at(names: string): RegExp {
  return new RegExp(`^/(?:(?:mc|bc)/)?api/(?:${names})(?:/|$)`)
}
