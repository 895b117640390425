import { accountOperations } from './account-operations.ts'
import type { OperationGroup } from './operation-row.ts'
import { psaOperations } from './psa-operations.ts'

/** Every operation that the vendor documents a page for, and those that its error documentation names besides. */
export const operationGroups: readonly OperationGroup[] = [
  ...accountOperations,
  psaOperations,
  {
    path: 'api/policy_management/v4/',
    rows: [
      ['DELETE', 'applications', 'revoke_plans'],
      ['GET', 'applications', 'list_applied_plans'],
      ['POST', 'applications', 'apply_plan'],
      ['PUT', 'applications/run', 'start_plan'],
      ['DELETE', 'policies', 'delete_all_plans'],
      ['GET', 'policies', 'list_plans'],
      ['POST', 'policies', 'create_plan'],
      ['DELETE', 'policies/{id}', 'delete_plan'],
      ['PATCH', 'policies/{id}', 'change_plan'],
      ['GET', 'policy_statuses', 'list_plan_statuses'],
    ],
  },
  {
    path: 'api/resource_management/v4/',
    rows: [
      ['GET', 'resource_statuses', 'list_resource_statuses'],
      ['GET', 'resources', 'list_resources'],
      ['GET', 'resources/{id}/attributes', 'read_resource'],
    ],
  },
  {
    path: 'api/agent_manager/v2/',
    rows: [
      ['GET', 'agents', 'list_agents'],
      ['GET', 'agents/{id}', 'read_agent'],
    ],
  },
  {
    path: 'api/application_manager/v2/',
    rows: [['GET', 'application/{code}/service_user:login', 'service_user_login']],
  },
  {
    path: 'api/dr/v2/',
    rows: [
      ['GET', 'servers', 'list_cloud_servers'],
      ['GET', 'servers/{id}', 'read_cloud_server'],
      ['GET', 'sites', 'list_dr_sites'],
    ],
  },
  {
    path: 'api/event_manager/v1/',
    rows: [
      ['GET', 'events', 'listen_events'],
      ['POST', 'subscriptions', 'subscribe_events'],
      ['GET', 'subscriptions/offset', 'read_offset'],
      ['POST', 'subscriptions/offset', 'set_offset'],
      ['GET', 'topics', 'list_topics'],
      ['GET', 'topics/{id}/offsets', 'list_topic_offsets'],
      ['GET', 'types', 'list_event_types'],
    ],
  },
  {
    path: 'api/integration_management/v2/',
    rows: [['POST', 'status', 'integration_status']],
  },
  {
    path: 'api/mdr/v1/',
    rows: [
      ['GET', 'incidents', 'list_incidents'],
      ['POST', 'incidents/investigation_state', 'change_investigations'],
      ['GET', 'incidents/{id}', 'read_incident'],
      ['POST', 'incidents/{id}/investigation_state', 'change_investigation'],
      ['GET', 'incidents/{id}/response_action', 'list_response_actions'],
      ['POST', 'incidents/{id}/response_action', 'start_response_action'],
    ],
  },
  {
    path: 'api/task_manager/v2/',
    rows: [
      ['GET', 'activities', 'list_activities'],
      ['GET', 'tasks', 'list_tasks'],
    ],
  },
]
