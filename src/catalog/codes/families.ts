import { agentManager } from './agent-manager.ts'
import { disasterRecovery, runVmAgent, runVmAgentGateway } from './disaster-recovery.ts'
import type { Family, KnownCode } from './family.ts'
import { familyOf } from './family.ts'
import { framework } from './framework.ts'
import { httpRows, omittedRows, refusedSignIn, rowSubject } from './http.ts'
import { oauth } from './oauth.ts'
import { platform, secondFactorNeeded } from './platform.ts'
import { resourcePolicy } from './resource-policy.ts'
import { vaultManager } from './vault-manager.ts'

/** The meaning of two of the account server's numbers together with a 401. */
const signIn: readonly KnownCode[] = [
  { code: '1000', subject: refusedSignIn },
  { code: '1037', subject: secondFactorNeeded },
]
const http = [...httpRows, ...omittedRows].map((row) => ({ code: row.key, subject: rowSubject(row) }))

/** All families of the catalog, in the order in which the reference shows them. */
export const families: readonly Family[] = [
  familyOf('platform', [...platform.codes, ...signIn]),
  familyOf('http', http),
  oauth,
  framework,
  resourcePolicy,
  agentManager,
  disasterRecovery,
  runVmAgent,
  runVmAgentGateway,
  vaultManager,
]
