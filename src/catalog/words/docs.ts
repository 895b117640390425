import type { Texts } from '../../base/texts.ts'
import type { Link } from '../explanation.ts'

/** What the address of each page of the vendor's documentation begins with. */
export const DOCS = 'https://developer.acronis.com/doc/outbound/apis/'

/** The vendor's pages that an explanation may point to; each has a text `catalog_doc_…`. */
const PAGES = {
  authentication: 'authentication/authentication.html',
  fetch_tenant: 'api-library/account/tenants/fetching-tenant.html',
  child_tenants: 'api-library/account/tenants/fetching-child-tenants.html',
  search_tenant: 'api-library/account/searching/searching-for-tenant.html',
  disable_tenant: 'api-library/account/tenants/disabling-tenant.html',
  delete_tenant: 'api-library/account/tenants/deleting-tenant.html',
  offering_items: 'api-library/account/offering-items/fetching-available-ois.html',
  provision_customer: 'api-library/account/tutorials/provisioning-customer-tenant.html',
  enable_service: 'api-library/account/services/enabling-service.html',
  fetch_storages: 'api-library/account/locations/fetching-infras.html',
  delete_storage: 'api-library/account/locations/deleting-infra.html',
  fetch_locations: 'api-library/account/locations/fetching-locations.html',
  delete_location: 'api-library/account/locations/deleting-location.html',
} as const

export type DocPage = keyof typeof PAGES

/** The link to a page of the vendor's documentation. */
export function docLink(page: DocPage, texts: Texts): Link {
  return { text: texts(`catalog_doc_${page}`), url: DOCS + PAGES[page] }
}
