import type { OperationGroup } from './operation-row.ts'

/** What Advanced Automation can be asked for. */
export const psaOperations: OperationGroup = {
  path: 'api/advanced-automation/v1/',
  rows: [
    ['GET', 'Billing', 'psa_billable'],
    ['GET', 'BillingEntities', 'psa_billing_entities'],
    ['PUT', 'Call', 'psa_create_ticket'],
    ['POST', 'Customer', 'psa_read_customer'],
    ['PUT', 'Customers', 'psa_customer_billing'],
    ['GET', 'DownloadInvoice', 'psa_download_invoice'],
    ['POST', 'ExportInvoice', 'psa_export_invoices'],
    ['GET', 'Group', 'psa_groups'],
    ['GET', 'InvoiceOverview', 'psa_invoices'],
    ['PUT', 'Ledger', 'psa_create_ledger'],
    ['POST', 'Person', 'psa_clients'],
    ['GET', 'Priorities', 'psa_priorities'],
    ['PUT', 'Product', 'psa_create_product'],
    ['GET', 'Products', 'psa_products'],
    ['GET', 'ProductsForActivityBasedTicketBilling', 'psa_ticket_products'],
    ['GET', 'SLA', 'psa_slas'],
    ['GET', 'SLABreachDate', 'psa_sla_breach'],
    ['PUT', 'SalesItem', 'psa_create_sales_item'],
    ['GET', 'SalesItems', 'psa_sales_items'],
    ['GET', 'StaticFormData', 'psa_configuration'],
    ['GET', 'Statuses', 'psa_statuses'],
    ['GET', 'Taxes', 'psa_taxes'],
    ['POST', 'httphandlers/billing/invoices.ashx', 'psa_create_invoice'],
  ],
}
