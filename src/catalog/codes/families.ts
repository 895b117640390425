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

/** What two numbers of the account server mean together with a 401. */
const signIn: readonly KnownCode[] = [
  { code: '1000', subject: refusedSignIn },
  { code: '1037', subject: secondFactorNeeded },
]
const http = [...httpRows, ...omittedRows].map((row) => ({ code: row.key, subject: rowSubject(row) }))

/** All that the catalog knows, in the order in which it is shown. */
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
