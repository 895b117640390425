import type { OperationGroup } from './operation-row.ts'

/** The operations of Advanced Automation. */
export const psaOperations: OperationGroup = {
  path: 'api/advanced-automation/v1/',
  docs: 'api-library/psa/',
  rows: [
    ['GET', 'Billing', 'psa_billable', 'managing-sales-billing/fetch-billable-sales-items'],
    ['GET', 'BillingEntities', 'psa_billing_entities', 'managing-sales-billing/fetch-billing-entities'],
    ['PUT', 'Call', 'psa_create_ticket', 'managing-service-desk/create-service-desk-ticket'],
    ['POST', 'Customer', 'psa_read_customer', 'managing-customers-clients/fetch-customer-details'],
    ['PUT', 'Customers', 'psa_customer_billing', 'managing-customers-clients/set-customer-billing-info'],
    ['GET', 'DownloadInvoice', 'psa_download_invoice', 'managing-sales-billing/download-invoice'],
    ['POST', 'ExportInvoice', 'psa_export_invoices', 'managing-sales-billing/export-invoices'],
    ['GET', 'Group', 'psa_groups', 'managing-service-desk/fetch-ticket-support-groups'],
    ['GET', 'InvoiceOverview', 'psa_invoices', 'managing-sales-billing/fetch-invoices'],
    ['PUT', 'Ledger', 'psa_create_ledger', 'managing-sales-billing/create-ledger'],
    ['POST', 'Person', 'psa_clients', 'managing-customers-clients/fetch-customer-clients'],
    ['GET', 'Priorities', 'psa_priorities', 'managing-service-desk/fetch-ticket-priorities'],
    ['PUT', 'Product', 'psa_create_product', 'managing-sales-billing/create-product'],
    ['GET', 'Products', 'psa_products', 'managing-sales-billing/fetch-products'],
    [
      'GET',
      'ProductsForActivityBasedTicketBilling',
      'psa_ticket_products',
      'managing-service-desk/fetch-ticket-activity-products',
    ],
    ['GET', 'SLA', 'psa_slas', 'managing-service-desk/fetch-ticket-slas'],
    ['GET', 'SLABreachDate', 'psa_sla_breach', 'managing-service-desk/fetch-ticket-sla-breach-date'],
    ['PUT', 'SalesItem', 'psa_create_sales_item', 'managing-sales-billing/create-sales-item'],
    ['GET', 'SalesItems', 'psa_sales_items', 'managing-sales-billing/fetch-sales-items'],
    ['GET', 'StaticFormData', 'psa_configuration', 'managing-service-desk/fetch-service-desk-configuration'],
    ['GET', 'Statuses', 'psa_statuses', 'managing-service-desk/fetch-ticket-statuses'],
    ['GET', 'Taxes', 'psa_taxes', 'managing-customers-clients/fetch-taxes'],
    ['POST', 'httphandlers/billing/invoices.ashx', 'psa_create_invoice', 'managing-sales-billing/create-invoice'],
  ],
}
