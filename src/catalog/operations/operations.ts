import { accountOperations } from './account-operations.ts'
import type { OperationGroup } from './operation-row.ts'
import { psaOperations } from './psa-operations.ts'

/** Every operation that has a page of the vendor's, and those that the vendor's error documentation names. */
export const operationGroups: readonly OperationGroup[] = [
  ...accountOperations,
  psaOperations,
  {
    path: 'api/policy_management/v4/',
    docs: 'api-library/resource-policy/policies/',
    rows: [
      ['DELETE', 'applications', 'revoke_plans', 'revoking-plan-from-resources'],
      ['GET', 'applications', 'list_applied_plans', 'tracking-policy-progress'],
      ['POST', 'applications', 'apply_plan', 'applying-plan-to-resources'],
      ['PUT', 'applications/run', 'start_plan', 'starting-policy'],
      ['DELETE', 'policies', 'delete_all_plans', 'deleting-plans-tenant'],
      ['GET', 'policies', 'list_plans', 'fetching-applicable-plans-for-resource'],
      ['POST', 'policies', 'create_plan', 'creating-protection-plan'],
      ['DELETE', 'policies/{id}', 'delete_plan', 'deleting-plan'],
      ['PATCH', 'policies/{id}', 'change_plan', 'making-plan-favorite'],
      ['GET', 'policy_statuses', 'list_plan_statuses', 'fetching-policy-statuses-of-resources'],
    ],
  },
  {
    path: 'api/resource_management/v4/',
    docs: 'api-library/resource-policy/resources/',
    rows: [
      ['GET', 'resource_statuses', 'list_resource_statuses', 'fetching-protection-status-of-resources'],
      ['GET', 'resources', 'list_resources', 'fetching-resources-by-type'],
      ['GET', 'resources/{id}/attributes', 'read_resource', 'fetching-resource-info'],
    ],
  },
  {
    path: 'api/agent_manager/v2/',
    docs: 'api-library/agents/managing-agents/',
    rows: [
      ['GET', 'agents', 'list_agents', 'fetch-agents'],
      ['GET', 'agents/{id}', 'read_agent', 'fetch-agent-status'],
    ],
  },
  {
    path: 'api/application_manager/v2/',
    docs: 'api-library/appmgr/',
    rows: [['GET', 'application/{code}/service_user:login', 'service_user_login', 'service-user-login']],
  },
  {
    path: 'api/dr/v2/',
    docs: 'api-library/dr/cloud-servers/',
    rows: [
      ['GET', 'servers', 'list_cloud_servers', 'fetch-cloud-servers-list'],
      ['GET', 'servers/{id}', 'read_cloud_server', 'fetch-cloud-server-info'],
      ['GET', 'sites', 'list_dr_sites', 'fetch-dr-connectivity-status'],
    ],
  },
  {
    path: 'api/event_manager/v1/',
    docs: 'api-library/events/',
    rows: [
      ['GET', 'events', 'listen_events', 'listening-for-events'],
      ['POST', 'subscriptions', 'subscribe_events', 'subscribing-to-events'],
      ['GET', 'subscriptions/offset', 'read_offset', 'listening-for-events'],
      ['POST', 'subscriptions/offset', 'set_offset', 'listening-for-events'],
      ['GET', 'topics', 'list_topics', 'fetching-topics-events'],
      ['GET', 'topics/{id}/offsets', 'list_topic_offsets', 'listening-for-events'],
      ['GET', 'types', 'list_event_types', 'fetching-topics-events'],
    ],
  },
  {
    path: 'api/integration_management/v2/',
    docs: 'api-library/integration-management/',
    rows: [['POST', 'status', 'integration_status', 'activate']],
  },
  {
    path: 'api/mdr/v1/',
    docs: 'api-library/mdr/',
    rows: [
      ['GET', 'incidents', 'list_incidents', 'fetching-incidents'],
      ['POST', 'incidents/investigation_state', 'change_investigations', 'batch-updating-investigation-states'],
      ['GET', 'incidents/{id}', 'read_incident', 'fetching-incident-details'],
      ['POST', 'incidents/{id}/investigation_state', 'change_investigation', 'updating-investigation-state'],
      ['GET', 'incidents/{id}/response_action', 'list_response_actions', 'performing-monitoring-actions'],
      ['POST', 'incidents/{id}/response_action', 'start_response_action', 'performing-monitoring-actions'],
    ],
  },
  {
    path: 'api/task_manager/v2/',
    docs: 'api-library/tasks/',
    rows: [
      ['GET', 'activities', 'list_activities', 'activities/fetching-activities'],
      ['GET', 'tasks', 'list_tasks', 'tasks/fetching-office365-tasks'],
    ],
  },
]
