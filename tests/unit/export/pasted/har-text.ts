import { Buffer } from 'node:buffer'

const HOST = 'https://eu2-cloud.acronis.com'

/** An error body in the account server's shape, with ids of our own making. */
export const PLATFORM_BODY = JSON.stringify({
  error: {
    code: 1006,
    message: 'It is prohibited to delete a non-disabled tenant.',
    details: { info: 'Tenant "4410278" is enabled.', addition: [{ id: '4410278' }] },
    context: { id: '4410278' },
    domain: 'PlatformAccountServer',
  },
})

interface EntryParts {
  readonly method?: string
  readonly path?: string
  readonly status?: number
  readonly body?: string
  readonly base64?: boolean
  readonly response?: object
}

/** One HAR entry as Chromium writes it, with the secrets that such a file is full of. */
export function harEntry({
  method = 'GET',
  path = '/api/2/users/me',
  status = 200,
  body = '{}',
  ...parts
}: EntryParts) {
  const text = parts.base64 ? Buffer.from(body).toString('base64') : body
  return {
    _resourceType: 'xhr',
    startedDateTime: '2026-03-02T09:14:05.120Z',
    time: 84.5,
    request: {
      method,
      url: `${HOST}${path}`,
      httpVersion: 'http/2.0',
      headers: [
        { name: 'Authorization', value: 'Bearer hEre1sMyT0ken-of-the-day' },
        { name: 'Cookie', value: 'X-Apigw-Session=s3ss10n-cookie-value' },
      ],
      cookies: [{ name: 'X-Apigw-Session', value: 's3ss10n-cookie-value' }],
      postData: { mimeType: 'application/json', text: '{"login":"tanaka","password":"s3cret-Pa55"}' },
    },
    response: {
      status,
      statusText: '',
      httpVersion: 'http/2.0',
      headers: [
        { name: 'Content-Type', value: 'application/json' },
        { name: 'X-Request-ID', value: 'c1d5a0e2b7f34c0f' },
        { name: 'Set-Cookie', value: 'X-Apigw-Session=s3ss10n-cookie-value; Secure' },
      ],
      content: {
        size: body.length,
        mimeType: 'application/json',
        text,
        ...(parts.base64 ? { encoding: 'base64' } : {}),
      },
      redirectURL: '',
      ...parts.response,
    },
  }
}

/** The secrets in every entry; none of them may be left after reading. */
export const SECRETS = ['hEre1sMyT0ken-of-the-day', 's3ss10n-cookie-value', 's3cret-Pa55']

/** A whole HAR as the browsers write it. */
export const har = (...entries: readonly object[]) =>
  JSON.stringify({ log: { version: '1.2', creator: { name: 'any', version: '1' }, pages: [], entries } }, null, 2)
