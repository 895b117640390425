import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { serviceOf } from '../../../src/catalog/services/service-of.ts'
import { englishTexts } from '../../fixtures/texts.ts'

const HOST = 'https://eu2-cloud.acronis.com'
const service = (path: string) => serviceOf(HOST + path, englishTexts)

describe('serviceOf', () => {
  it.each([
    ['/api/2/tenants', 'Account server'],
    ['/mc/api/2/tenants', 'Account server'],
    ['/api/1/groups', 'Account server'],
    ['/api/2/idp/token', 'Identity provider'],
    ['/bc/idp/authorize', 'Identity provider'],
    ['/api/idp/v1/keys', 'Identity provider'],
    ['/bc/login', 'API gateway'],
    ['/bc/api/gateway/session', 'API gateway'],
    ['/bc/api/ams/session', 'Management server (legacy)'],
    ['/api/task_manager/v2/tasks', 'Tasks'],
    ['/bc/api/task_manager/v2/tasks', 'Tasks'],
    ['/api/alert_manager/v1/alerts', 'Alerts'],
    ['/api/agent_manager/v2/agents', 'Agents'],
    ['/api/policy_management/v4/policies', 'Policies and plans'],
    ['/api/resource_management/v4/resources', 'Resources'],
    ['/api/resource_manager/v1/resources', 'Resources (old)'],
    ['/api/vault_manager/v1/sync/vaults', 'Vaults and archives'],
    ['/api/event_manager/v1/events', 'Events'],
    ['/api/dr/v2/servers', 'Disaster recovery'],
    ['/api/mdr/v1/incidents', 'EDR and MDR'],
    ['/api/advanced-automation/v1/Billing', 'Advanced Automation (PSA)'],
    ['/api/workload_management/v5/workloads', 'CyberApp workloads'],
    ['/api/integration_management/v2/status', 'Integrations'],
    ['/api/application_manager/v2/application', 'Applications'],
    ['/api/infra_manager/v2/storages', 'Storages'],
    ['/fc/api/v1/sync_and_share_nodes', 'File Sync & Share'],
    ['/api/notary/v2/files', 'Notary'],
    ['/notary/', 'Notary'],
    ['/hci/nodes', 'Cyber Infrastructure'],
    ['/pds/orders', 'Physical Data Shipping'],
  ])('names the service of %s: %s', (path, name) => expect(service(path)).toBe(name))

  it.each(['/', '', '/ui/#/clients', '/mc/clients', '/mc/', '/api', '/api/unheard_of/v1', '/api/20/tenants', '/bc/'])(
    'names none for %s',
    (path) => expect(service(path)).toBeUndefined(),
  )

  it('never throws, whatever the address', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), (url) => {
        expect(['string', 'undefined']).toContain(typeof serviceOf(url, englishTexts))
      }),
    )
  })
})
