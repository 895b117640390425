import { family } from './family.ts'
import { documented, like } from './like-status.ts'

const inferred = { ...documented, evidence: 'inferred' } as const

/** The domains AGENT_MANAGER, GENERAL and AGENT_CORE. The last two codes are in no table; answers have shown them. */
export const agentManager = family('agent-manager', 'catalog_agent', {
  BAD_REQUEST: like('400'),
  UNAUTHORIZED_REQUEST: like('401'),
  AUTHENTICATION_TIMEOUT: {
    ...inferred,
    who: 'you',
    steps: 2,
    docs: ['authentication'],
    textPrefix: 'catalog_timed_out_token',
  },
  ACCESS_DENIED: like('403'),
  AGENT_NOT_FOUND: { ...inferred, who: 'you', steps: 2 },
  AGENT_UNIT_NOT_FOUND: { ...inferred, who: 'you', steps: 2 },
  TENANT_NOT_FOUND: { ...documented, who: 'you', steps: 3 },
  HARDWARE_NODE_NOT_FOUND: { ...inferred, who: 'you', steps: 2 },
  NOT_FOUND: like('404'),
  UNATTENDED_AGENT_UPDATE_SETTINGS_NOT_FOUND: { ...inferred, who: 'you', steps: 2 },
  AGENT_UPDATE_NOT_SUSPENDED: { ...inferred, who: 'you', steps: 2 },
  CLUSTER_ALREADY_EXISTS: like('409'),
  CLUSTER_IS_NOT_EMPTY: { ...inferred, who: 'you', steps: 2 },
  HARDWARE_NODE_ALREADY_EXISTS: like('409'),
  HARDWARE_NODE_IS_OCCUPIED: { ...inferred, who: 'you', steps: 2 },
  MARSHALLING_ERROR: { ...inferred, who: 'vendor', retry: 'twice', steps: 2 },
  DATABASE_ERROR: like('50x'),
  BAD_RESPONSE: like('50x'),
  COMMUNICATION_ERROR: { ...inferred, who: 'service', retry: 'twice', steps: 3 },
  UNKNOWN_CA: { ...inferred, who: 'network', steps: 2 },
  BAD_GATEWAY: like('50x', 'observed'),
})
