import { family } from './family.ts'

/** Codes in no table, observed in the vault manager's answers. */
export const vaultManager = family('vault-manager', 'catalog_vault', {
  ReasonConflict: { evidence: 'inferred', who: 'you', retry: 'after_change', steps: 2, docs: [] },
})
