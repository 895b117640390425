import { createHash, X509Certificate } from 'node:crypto'
import { generate } from 'selfsigned'

/** A throw-away certificate, made at every start and never written to disk. */
export interface Certificate {
  /** PEM. */
  readonly key: string
  /** PEM. */
  readonly cert: string
  /** Base64 SHA-256 of the DER public key, as Chromium's `--ignore-certificate-errors-spki-list` wants it. */
  readonly spki: string
}

const hosts = [
  'eu2-cloud.acronis.com',
  'acronis.com',
  '*.acronis.com',
  'acronis.cloud',
  '*.acronis.cloud',
  'localhost',
] as const

const DAY_MS = 86_400_000

/** Makes a self-signed certificate for the console's host names and for localhost, valid for a week. */
export async function makeCertificate(): Promise<Certificate> {
  const now = Date.now()
  const pems = await generate([{ name: 'commonName', value: 'Console site for tests' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(now - DAY_MS),
    notAfterDate: new Date(now + 7 * DAY_MS),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [...hosts.map((value) => ({ type: 2 as const, value })), { type: 7 as const, ip: '127.0.0.1' }],
      },
    ],
  })
  const publicKey = new X509Certificate(pems.cert).publicKey.export({ type: 'spki', format: 'der' })
  return { key: pems.private, cert: pems.cert, spki: createHash('sha256').update(publicKey).digest('base64') }
}
