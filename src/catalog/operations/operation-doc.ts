import type { Texts } from '../../base/texts.ts'
import type { Link } from '../explanation.ts'
import { DOCS } from '../words/docs.ts'
import type { Operation } from './operation-of.ts'
import type { OperationName } from './operation-row.ts'

/**
 * The vendor's documentation page of each operation, without ".html", by the folder it stands in. Apart from the
 * operations: a list names those at its first paint, and nobody reads of pages before a row is chosen.
 */
const PAGES: Readonly<Record<string, Readonly<Partial<Record<OperationName, string>>>>> = {
  'authentication/': {
    read_client: 'authentication',
    get_token: 'authentication',
  },
  'api-library/account/': {
    list_services: 'services/fetching-all-services',
    read_service: 'services/fetching-service',
    disable_service: 'services/disabling-service',
    enable_service: 'services/enabling-service',
    read_setting: 'billing/fetching-pricing-info',
    change_setting: 'billing/setting-tier-licensing',
    list_storages: 'locations/fetching-infras',
    register_storage: 'locations/registering-infra',
    delete_storage: 'locations/deleting-infra',
    change_storage: 'locations/moving-infra',
    list_location_storages: 'locations/fetching-infras',
    list_locations: 'locations/fetching-locations',
    create_location: 'locations/creating-location',
    delete_location: 'locations/deleting-location',
    change_location: 'locations/updating-location',
    list_color_schemes: 'branding/updating-branding',
    create_report: 'tutorials/creating-billing-report',
    list_stored_reports: 'tutorials/creating-billing-report',
    read_stored_report: 'tutorials/creating-billing-report',
    search: 'searching/searching-for-tenant',
    list_tenants: 'tenants/fetching-tenants',
    create_tenant: 'tenants/creating-tenant',
    read_usages: 'usage-reporting/tenants-usage',
    delete_tenant: 'tenants/deleting-tenant',
    read_tenant: 'tenants/fetching-tenant',
    change_tenant: 'tenants/disabling-tenant',
    list_tenant_services: 'services/fetching-services',
    disable_brand: 'branding/disabling-branding',
    read_brand: 'branding/fetching-branding',
    enable_brand: 'branding/enabling-branding',
    change_brand: 'branding/configuring-buy-url',
    upload_logo: 'branding/updating-logo',
    list_children: 'tenants/fetching-child-tenants',
    read_edition: 'offering-items/switching-edition',
    switch_edition: 'offering-items/switching-edition',
    list_tenant_locations: 'locations/fetching-locations',
    change_two_factor: 'tutorials/provisioning-customer-tenant',
    list_offering_items: 'offering-items/fetching-available-ois',
    change_offering_items: 'tutorials/provisioning-customer-tenant',
    list_child_offering_items: 'tutorials/provisioning-customer-tenant',
    read_pricing: 'tenants/fetching-tenant-prod-date',
    change_pricing: 'tenants/switching-tenant-modes',
    create_user: 'tutorials/provisioning-customer-tenant',
    check_login: 'tutorials/provisioning-customer-tenant',
    delete_user: 'users/deleting-user',
    read_user: 'users/fetching-user-info',
    change_user: 'upsell/enabling-quota-upsell',
    change_access: 'tutorials/provisioning-customer-tenant',
    set_password: 'tutorials/tutorial',
    send_activation: 'tutorials/provisioning-customer-tenant',
  },
  'api-library/resource-policy/policies/': {
    revoke_plans: 'revoking-plan-from-resources',
    list_applied_plans: 'tracking-policy-progress',
    apply_plan: 'applying-plan-to-resources',
    start_plan: 'starting-policy',
    delete_all_plans: 'deleting-plans-tenant',
    list_plans: 'fetching-applicable-plans-for-resource',
    create_plan: 'creating-protection-plan',
    delete_plan: 'deleting-plan',
    change_plan: 'making-plan-favorite',
    list_plan_statuses: 'fetching-policy-statuses-of-resources',
  },
  'api-library/resource-policy/resources/': {
    list_resource_statuses: 'fetching-protection-status-of-resources',
    list_resources: 'fetching-resources-by-type',
    read_resource: 'fetching-resource-info',
  },
  'api-library/agents/managing-agents/': {
    list_agents: 'fetch-agents',
    read_agent: 'fetch-agent-status',
  },
  'api-library/appmgr/': {
    service_user_login: 'service-user-login',
  },
  'api-library/dr/cloud-servers/': {
    list_cloud_servers: 'fetch-cloud-servers-list',
    read_cloud_server: 'fetch-cloud-server-info',
    list_dr_sites: 'fetch-dr-connectivity-status',
  },
  'api-library/events/': {
    listen_events: 'listening-for-events',
    subscribe_events: 'subscribing-to-events',
    read_offset: 'listening-for-events',
    set_offset: 'listening-for-events',
    list_topics: 'fetching-topics-events',
    list_topic_offsets: 'listening-for-events',
    list_event_types: 'fetching-topics-events',
  },
  'api-library/integration-management/': {
    integration_status: 'activate',
  },
  'api-library/mdr/': {
    list_incidents: 'fetching-incidents',
    change_investigations: 'batch-updating-investigation-states',
    read_incident: 'fetching-incident-details',
    change_investigation: 'updating-investigation-state',
    list_response_actions: 'performing-monitoring-actions',
    start_response_action: 'performing-monitoring-actions',
  },
  'api-library/tasks/': {
    list_activities: 'activities/fetching-activities',
    list_tasks: 'tasks/fetching-office365-tasks',
  },
  'api-library/psa/': {
    psa_billable: 'managing-sales-billing/fetch-billable-sales-items',
    psa_billing_entities: 'managing-sales-billing/fetch-billing-entities',
    psa_create_ticket: 'managing-service-desk/create-service-desk-ticket',
    psa_read_customer: 'managing-customers-clients/fetch-customer-details',
    psa_customer_billing: 'managing-customers-clients/set-customer-billing-info',
    psa_download_invoice: 'managing-sales-billing/download-invoice',
    psa_export_invoices: 'managing-sales-billing/export-invoices',
    psa_groups: 'managing-service-desk/fetch-ticket-support-groups',
    psa_invoices: 'managing-sales-billing/fetch-invoices',
    psa_create_ledger: 'managing-sales-billing/create-ledger',
    psa_clients: 'managing-customers-clients/fetch-customer-clients',
    psa_priorities: 'managing-service-desk/fetch-ticket-priorities',
    psa_create_product: 'managing-sales-billing/create-product',
    psa_products: 'managing-sales-billing/fetch-products',
    psa_ticket_products: 'managing-service-desk/fetch-ticket-activity-products',
    psa_slas: 'managing-service-desk/fetch-ticket-slas',
    psa_sla_breach: 'managing-service-desk/fetch-ticket-sla-breach-date',
    psa_create_sales_item: 'managing-sales-billing/create-sales-item',
    psa_sales_items: 'managing-sales-billing/fetch-sales-items',
    psa_configuration: 'managing-service-desk/fetch-service-desk-configuration',
    psa_statuses: 'managing-service-desk/fetch-ticket-statuses',
    psa_taxes: 'managing-customers-clients/fetch-taxes',
    psa_create_invoice: 'managing-sales-billing/create-invoice',
  },
}

/** The vendor's page about an operation, or undefined where none is known. Never throws. */
export function operationDoc({ name }: Operation, texts: Texts): Link | undefined {
  for (const [folder, pages] of Object.entries(PAGES)) {
    const page = pages[name]
    if (page !== undefined) return { text: texts('catalog_doc_operation'), url: `${DOCS}${folder}${page}.html` }
  }
  return undefined
}
