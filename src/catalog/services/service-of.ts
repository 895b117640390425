import type { Texts } from '../../base/texts.ts'
import { apiPath } from '../../observe/api-paths.ts'

/** The beginnings of the services' paths; each name has a text `catalog_service_…`. The longest beginning that fits counts. */
export const SERVICES = {
  'api/1': 'account',
  'api/2': 'account',
  'api/2/idp': 'identity',
  'api/idp': 'identity',
  'bc/idp': 'identity',
  'api/gateway': 'gateway',
  'bc/login': 'gateway',
  'api/ams': 'management_server',
  'api/task_manager': 'tasks',
  'api/alert_manager': 'alerts',
  'api/agent_manager': 'agents',
  'api/policy_management': 'policies',
  'api/resource_management': 'resources',
  'api/resource_manager': 'resources_old',
  'api/vault_manager': 'vaults',
  'api/event_manager': 'events',
  'api/dr': 'disaster_recovery',
  'api/mdr': 'mdr',
  'api/advanced-automation': 'psa',
  'api/workload_management': 'workloads',
  'api/integration_management': 'integrations',
  'api/application_manager': 'applications',
  'api/infra_manager': 'storages',
  'api/notary': 'notary',
  notary: 'notary',
  fc: 'files',
  hci: 'infrastructure',
  pds: 'data_shipping',
} as const

const LONGEST = 3
const known = new Map(Object.entries(SERVICES))

/**
 * The name of the service that answers under the path of `url` (absolute or relative), in the user's language; undefined
 * where none is known.
 */
export function serviceOf(url: string, texts: Texts): string | undefined {
  const path = apiPath(url)
  for (let length = LONGEST; length > 0; length--) {
    const name = known.get(path.slice(0, length).join('/'))
    if (name) return texts(`catalog_service_${name}`)
  }
  return undefined
}
