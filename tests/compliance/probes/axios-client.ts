import axios, { type AxiosProgressEvent, type AxiosRequestConfig } from 'axios'
import { BODY, failure } from './client-failure.ts'
import type { ProbeSite, Probes } from './probe.ts'

const ADAPTERS = ['xhr', 'fetch'] as const

/** The same by both of axios' ways to the network. */
const byBoth = async (run: (adapter: 'xhr' | 'fetch') => Promise<unknown>): Promise<unknown> => {
  const seen: Record<string, unknown> = {}
  for (const adapter of ADAPTERS) seen[adapter] = await run(adapter)
  return seen
}

/** Progress comes as often as it likes: that it came, that it never fell, and its last word are what a page builds on. */
const progress = () => {
  const all: AxiosProgressEvent[] = []
  return {
    note: (event: AxiosProgressEvent): void => void all.push(event),
    told: (): unknown => {
      const rises = all.every(({ loaded }, at) => loaded >= (all[at - 1]?.loaded ?? 0))
      const { loaded, total, progress: part, lengthComputable, upload, download } = all.at(-1) ?? {}
      return { came: all.length > 0, rises, loaded, total, part, lengthComputable, upload, download }
    },
  }
}

const uploads = async (adapter: 'xhr' | 'fetch', { streams }: ProbeSite): Promise<unknown> => {
  const [up, down] = [progress(), progress()]
  const config = { adapter, onUploadProgress: up.note, onDownloadProgress: down.note }
  // Of another origin, where a listener on the upload costs a preflight; HTTP/2, where fetch may stream.
  const { data } = await axios.post(`${streams}/api/echo`, BODY, config)
  return { sent: data.body.length, up: up.told(), down: down.told() }
}

/** axios as installed from npm, by both of its adapters. */
export const axiosClient: Probes = {
  'axios gets answers, sends JSON and takes part in every step': async () =>
    byBoth(async (adapter) => {
      const client = axios.create({ adapter, baseURL: '/api', headers: { 'x-mine': '1' } })
      const log: string[] = []
      client.interceptors.request.use((config) => {
        log.push(`request ${config.method}`)
        config.headers.set('x-more', '2')
        return config
      })
      client.interceptors.response.use(
        (response) => {
          log.push(`response ${response.status}`)
          return response
        },
        (reason) => {
          log.push(`failure ${reason.response?.status}`)
          return Promise.reject(reason)
        },
      )
      const ok = await client.get('/ok', { params: { a: [1, 2], b: 'ü' } })
      const sent = await client.put('/echo', { name: 'ü', list: [1, 2] })
      const form = await client.postForm('/echo', { field: 'value', password: 'hunter2' })
      const allowed = await client.get('/fail', { validateStatus: () => true, transformResponse: (text) => text })
      const failed = await failure(client.get('/fail'))
      const kinds = [ok.request instanceof XMLHttpRequest, ok.config.url, Object.keys(ok)]
      return {
        log,
        kinds,
        ok: [ok.status, ok.statusText, ok.data],
        sent: sent.data,
        form: form.data,
        allowed: allowed.data,
        failed,
      }
    }),
  'axios reads every type of a failure': async () =>
    byBoth(async (adapter) => {
      const read = async (path: string, more: AxiosRequestConfig): Promise<unknown> => {
        const { data } = await axios.get(path, { adapter, validateStatus: () => true, ...more })
        if (data instanceof Blob) return [data.type, await data.text()]
        return data instanceof ArrayBuffer ? [...new Uint8Array(data)] : data
      }
      return {
        json: await read('/api/fail', { responseType: 'json' }),
        text: await read('/api/fail', { responseType: 'text' }),
        blob: await read('/api/fail', { responseType: 'blob' }),
        buffer: await read('/api/fail-image', { responseType: 'arraybuffer' }),
        empty: await read('/api/fail-empty', {}),
        html: await read('/api/fail-html', {}),
      }
    }),
  'axios gives up in time, when told so, and when the connection breaks': async ({ id, release, other }) =>
    byBoth(async (adapter) => {
      const controller = new AbortController()
      const aborted = failure(axios.get('/api/hold?id=never', { adapter, signal: controller.signal }))
      controller.abort()
      const source = axios.CancelToken.source()
      const cancelled = failure(axios.get('/api/hold?id=never', { adapter, cancelToken: source.token }))
      source.cancel('no longer wanted')
      const again = new AbortController()
      const held = `${id}-${adapter}`
      const reading = failure(axios.get(`/api/fail-held?id=${held}`, { adapter, signal: again.signal }))
      const seen = {
        late: await failure(axios.get('/api/hold?id=never', { adapter, timeout: 1 })),
        aborted: await aborted,
        cancelled: await cancelled,
        dropped: await failure(axios.get('/api/drop', { adapter })),
        blocked: await failure(axios.get(`${other}/api/ok?blocked`, { adapter })),
      }
      again.abort()
      await release(held)
      return { ...seen, reading: await reading }
    }),
  'axios tells of uploads and downloads': async (site) => byBoth((adapter) => uploads(adapter, site)),
}
