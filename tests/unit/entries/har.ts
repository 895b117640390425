import type { DevtoolsHarEntry } from '../../../extension/platform/devtools-network.ts'

export const HOST = 'https://eu2-cloud.acronis.com'

export interface HarFacts {
  readonly url?: string
  readonly method?: string
  readonly type?: DevtoolsHarEntry['_resourceType']
  readonly at?: number
  readonly time?: number
  readonly status?: number
  readonly error?: string
  readonly redirectURL?: string
  readonly asks?: string
  readonly mimeType?: string
  readonly size?: number
  readonly bodySize?: number
  readonly length?: string
  readonly contentType?: string
  readonly timings?: DevtoolsHarEntry['timings']
  readonly getContent?: () => Promise<unknown>
}

const named = (name: string, value: string | undefined) => (value === undefined ? [] : [{ name, value }])

/** An entry as Chromium's DevTools give it, with a cookie and a token that nobody asked for. */
export const harEntry = (facts: HarFacts = {}): DevtoolsHarEntry => {
  const { url = `${HOST}/api/2/users/me`, method = 'GET', at = 1_000, time = 12.5, status = 200 } = facts
  const {
    type = 'fetch',
    error = null,
    redirectURL = '',
    mimeType = 'application/json',
    size = 0,
    bodySize = -1,
  } = facts
  const { getContent, contentType, length, asks } = facts
  return {
    ...('type' in facts && facts.type === undefined ? {} : { _resourceType: type }),
    startedDateTime: new Date(at).toISOString(),
    time,
    cache: {},
    timings: facts.timings ?? { send: -1, wait: -1, receive: -1 },
    request: {
      ...{ method, url, httpVersion: 'http/2.0', cookies: [], queryString: [], headersSize: -1, bodySize: -1 },
      headers: [
        { name: 'Cookie', value: 'session=hush' },
        { name: 'Authorization', value: 'Bearer hush' },
        ...named('Access-Control-Request-Method', asks),
      ],
    },
    response: {
      ...{ status, _error: error, redirectURL, bodySize },
      ...{ statusText: '', httpVersion: 'http/2.0', cookies: [], headersSize: -1 },
      headers: [...named('Content-Type', contentType), ...named('Content-Length', length)],
      content: { size, mimeType },
    },
    ...(getContent ? { getContent } : {}),
  }
}

/** As Firefox' DevTools give it: without a word on what it was for, or on what went wrong. */
export const firefoxEntry = (facts: HarFacts = {}): DevtoolsHarEntry => harEntry({ ...facts, type: undefined })
