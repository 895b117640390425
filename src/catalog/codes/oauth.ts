import { family } from './family.ts'

const signIn = { evidence: 'inferred', who: 'you', retry: 'after_change', docs: ['authentication'] } as const

/** What the identity provider answers at `/idp/token`, `/authorize` and `/revoke_token`, in the OAuth standard's words. */
export const oauth = family('oauth', 'catalog_oauth', {
  totp_required: { ...signIn, evidence: 'observed', steps: 2 },
  totp_setup_required: { ...signIn, steps: 2 },
  invalid_totp: { ...signIn, steps: 3 },
  access_denied: { ...signIn, who: 'administrator', steps: 2 },
  invalid_request: { ...signIn, who: 'caller', steps: 2 },
  invalid_client: { ...signIn, who: 'caller', steps: 3 },
  invalid_grant: { ...signIn, steps: 3 },
  unsupported_token_type: { ...signIn, who: 'caller', steps: 2 },
})
