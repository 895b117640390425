import { meanings } from './disaster-recovery-meanings.ts'
import { type CodeRow, family } from './family.ts'

type Meaning = keyof typeof meanings

function is(meaning: Meaning, changes: Partial<CodeRow> = {}): CodeRow {
  return {
    ...meanings[meaning],
    textPrefix: `catalog_dr_${meaning}`,
    ...changes,
  }
}

/** The vendor's labels of its quotas, by their names in the codes. */
const QUOTAS = {
  CloudServers: 'Cloud servers',
  ComputePoints: 'Compute points',
  ComputePointsAssigned: 'Assigned compute points',
  DrStorage: 'Disaster recovery storage',
  InternetAccess: 'Internet access',
  PublicIp: 'Public IP addresses',
} as const

function quotas(meaning: Meaning, start: string, names: readonly (keyof typeof QUOTAS)[]) {
  return Object.fromEntries(names.map((name) => [start + name, is(meaning, { subject: QUOTAS[name] })]))
}

/** Codes that the vendor's table only calls internal errors. */
function internal(...codes: readonly string[]) {
  return Object.fromEntries(codes.map((code) => [code, is('internal', { subject: code })]))
}

const COUNTED = ['CloudServers', 'ComputePoints', 'DrStorage', 'PublicIp'] as const

/** The domain RunVMAgentGateway. */
export const runVmAgentGateway = family('run-vm-agent-gateway', 'catalog_dr', {
  ArchiveNotFound: is('backup_missing'),
  BadRequest: is('bad_request'),
  Conflict: is('conflict'),
  CredentialNotFound: is('credentials'),
  ...internal('InternalError'),
  NotAllowed: is('method'),
  ObjectMissing: is('object'),
  OperationTimeout: is('timeout'),
  TenantNotFound: is('tenant'),
})

/** The domain RunVMAgent: what starts a machine in the cloud from its backup. */
export const runVmAgent = family('run-vm-agent', 'catalog_dr', {
  '4KSectorDiskUnsupportedAsOSDisk': is('disk_4k_os'),
  '4KSectorDiskUnsupportedInRegion': is('disk_4k_region'),
  ArchiveCorrupted: is('backup_corrupt'),
  ArchiveEncrypted: is('backup_encrypted'),
  ArchiveNotFound: is('backup_missing'),
  ArchivePasswordNotFound: is('password'),
  BackupBlockedForAccount: is('storage_quota'),
  BadTaskWorkload: is('task_input'),
  ...internal('CertificateExpired', 'InvalidCertificate', 'CertificatePeerRejected'),
  ...internal('CertificateRevoked', 'CertificateUnknownCA'),
  FilesystemCorrupted: is('file_system_damaged'),
  FilesystemIsUnsupported: is('file_system'),
  ...internal('InputOutputError', 'MountFailed', 'NetworkError'),
  NotEnoughFreeSpace: is('free_space'),
  ...internal('OperationCanceled'),
  NoOperatingSystem: is('no_system'),
  OperatingSystemIsUnsupported: is('system'),
  UnsupportedVersionOfOSWindows: is('system_windows'),
  PartitionStructureIsUnsupported: is('partition'),
  LDMPartitionStructureIsUnsupported: is('ldm'),
  LVMPartitionStructureIsUnsupported: is('lvm'),
  MDPartitionStructureIsUnsupported: is('md'),
  PortNotFound: is('port'),
  ...internal('ReachedLimitOfFileDescriptors'),
  ServerNotFound: is('virtual_machine'),
  SliceNotFound: is('backup_missing'),
  ...internal('SNUMBD26KernelModuleNotLoaded'),
  StorageQuotaExceeded: is('storage_full'),
  ...internal('TimeoutError', 'UnhandledPanic', 'UnknownError'),
  UnsupportedArchiveVersion: is('archive_version'),
  UnsupportedDiskSize: is('disk_size'),
  UnsupportedSectorSize: is('sector_size'),
})

/** The domain DisasterRecovery. */
export const disasterRecovery = family('disaster-recovery', 'catalog_dr', {
  BadRequest: is('schema'),
  BaseDrNetworkLimitReached: is('base_networks', { fills: ['networksMaxNumber'] }),
  BaseDrTestFailoverLimitReached: is('base_test_failovers', { fills: ['testFailoverMaxNumber'] }),
  CredentialNotFound: is('credentials'),
  EntityNotFound: is('entity'),
  FailoverCancellationAlreadyInProgress: is('cancelling'),
  ...internal('InternalError'),
  IpAddressAlreadyUsed: is('ip_address', { fills: ['address'] }),
  LogDownloadNotAllowed: is('log', { fills: ['reason'] }),
  MacAddressAlreadyUsed: is('mac_address', { fills: ['address'] }),
  NetworkLimitReached: is('networks', { fills: ['networksMaxNumber'] }),
  NotAllowed: is('method'),
  QuotaExceededBaseDR: is('base_compute_points', { fills: ['additionalComputePoints'] }),
  ...quotas('quota_exceeded', 'QuotaExceeded', COUNTED),
  ...quotas('quota_reached', 'QuotaReached', COUNTED),
  ResourceBusy: is('resource_busy'),
  RunVmArchiveCorrupted: is('backup_corrupt'),
  RunVmArchiveEncrypted: is('backup_encrypted'),
  RunVmArchiveNotFound: is('backup_missing'),
  RunVmArchivePasswordNotFound: is('password'),
  RunVmCredentialsNotFound: is('credentials'),
  RunVmFileSystemIsUnsupported: is('file_system'),
  RunVmNotEnoughFreeSpace: is('free_space'),
  RunVmOsMissing: is('no_system'),
  RunVmOsUnsupported: is('system'),
  RunVmOsWindowsUnsupported: is('system_windows'),
  RunVmPartitionStructureUnsupported: is('partition'),
  RunVmLDMPartitionStructureUnsupported: is('ldm'),
  RunVmLVMPartitionStructureUnsupported: is('lvm'),
  RunVmMDPartitionStructureUnsupported: is('md'),
  RunVmServerNotFound: is('virtual_machine'),
  RunVmSliceNotFound: is('backup_missing'),
  RunVmTenantNotFound: is('tenant'),
  ServerNotFound: is('server'),
  ServerNotReady: is('server_state'),
  SiteNotReady: is('site_busy'),
  ...quotas('quota_off', 'SubscriptionNotFound', [...COUNTED, 'ComputePointsAssigned', 'InternetAccess']),
  TenantHasServers: is('site_has_servers'),
  TooManyRequests: is('too_many_requests', { fills: ['retry_after'] }),
  Unauthorized: is('unauthorized'),
  VPNGatewayUnreachable: is('vpn_gateway'),
  VPNIPSecConnectionError: is('ipsec_failed'),
  VPNIPSecNotConfigured: is('ipsec_missing'),
  VPNS2SApplianceNotRegistered: is('appliance_missing'),
  VPNS2SApplianceUnreachable: is('appliance_unreachable'),
  VPNS2SConnectionFailure: is('tunnel'),
})
