import { describe, expect, it, vi } from 'vitest'
import { createEntryLog, ENTRY_LIMIT, READS_AT_ONCE } from '../../../extension/panel/entry-log.ts'
import { BODY_LIMIT } from '../../../src/observe/body/clip-body.ts'
import type { DevtoolsEntry } from '../../../src/observe/observation.ts'
import { SHOWN_BODY_LIMIT } from '../../../src/panel/rows/limits.ts'
import { MAX_ENTRIES } from '../../../src/protocol/limits.ts'
import { readPanelRequest } from '../../../src/protocol/schemas.ts'
import { type HarFacts, HOST, harEntry } from './har.ts'

const open = () => {
  const sent: (readonly DevtoolsEntry[])[] = []
  const due: (() => void)[] = []
  const log = createEntryLog({
    boot: 'p1',
    send: (entries) => sent.push(entries),
    schedule: (flush) => due.push(flush),
  })
  const tick = async () => {
    await vi.dynamicImportSettled() // the code that reads bodies has come
    await new Promise(setImmediate) // and whatever content was asked for
    await vi.dynamicImportSettled()
    await new Promise(setImmediate)
    for (const flush of due.splice(0)) flush()
  }
  /** As they were taken in: one whose body is looked at is told of later. */
  const told = () => {
    const numberOf = ({ entryId }: DevtoolsEntry) => Number(entryId.slice(3))
    return sent.flat().toSorted((a, b) => numberOf(a) - numberOf(b))
  }
  return { log, sent, told, tick }
}
const answering = (content: string | null, facts: HarFacts = {}) =>
  harEntry({ ...facts, getContent: async () => ({ content, encoding: '' }) })

describe('the panel’s own log of entries', () => {
  it('tells of them in batches that the background takes', async () => {
    const { log, sent, tick } = open()
    for (let n = 0; n < MAX_ENTRIES + 1; n++) log.take(harEntry({ url: `${HOST}/api/2/users/${n}` }))
    await tick()
    expect(sent.map((entries) => entries.length)).toEqual([MAX_ENTRIES, 1])
    for (const entries of sent)
      expect(readPanelRequest({ type: 'devtools-entries', entries })).toEqual({ type: 'devtools-entries', entries })
    expect(new Set(sent.flat().map((entry) => entry.entryId)).size).toBe(MAX_ENTRIES + 1)
  })

  it('counts an entry once that is listed twice', async () => {
    const { log, sent, tick } = open()
    log.take(harEntry())
    log.take(harEntry())
    await tick()
    expect(sent.flat()).toHaveLength(1)
  })

  it('sends the body of a failure along, within the recorder’s limit and without secrets', async () => {
    const { log, sent, tick } = open()
    log.take(answering(`{"error":{"code":1006},"password":"tulip-9","x":"${'y'.repeat(BODY_LIMIT)}"}`, { status: 400 }))
    await tick()
    const [entry] = sent.flat()
    expect(entry?.body).toMatchObject({ truncated: true })
    const text = entry?.body && 'text' in entry.body ? entry.body.text : ''
    expect(text).toContain('"code":1006')
    expect(text).not.toContain('tulip-9')
    expect(text.length).toBeLessThanOrEqual(BODY_LIMIT)
  })

  it('looks into small successes for errors inside, and for the version of an object', async () => {
    const { log, sent, told, tick } = open()
    const contentType = 'application/json'
    const success = (path: string, content: string, facts: HarFacts = {}) =>
      log.take(answering(content, { url: `${HOST}${path}`, contentType, size: content.length, ...facts }))
    const task = '{"items":[{"state":"completed","result":{"code":"error","error":{"code":"x"}}}]}'
    success('/api/task_manager/v2/tasks', task)
    success('/api/task_manager/v2/tasks?page=2', '{"items":[]}')
    success(
      '/api/2/tenants/5a1c9f20-7d3e-4b86-9c11-0e2f4a6b8d10',
      '{"quota":{"version":1},"id":"5a1c","version":9007199254740993123}',
    )
    success('/api/2/users/42', '{"id":42,"name":"no version"}')
    success('/api/2/idp/tokens/42', '{"id":"a","version":1}')
    success('/api/2/tenants', task, { size: 70_000 })
    await tick()
    expect(
      told().map(({ url, body, object }) => [url.slice(HOST.length, HOST.length + 24), body && 'text' in body, object]),
    ).toEqual([
      ['/api/task_manager/v2/tas', true, undefined],
      ['/api/task_manager/v2/tas', undefined, undefined],
      ['/api/2/tenants/5a1c9f20-', undefined, { id: '5a1c', version: '9007199254740993123' }],
      ['/api/2/users/42', undefined, undefined],
      ['/api/2/idp/tokens/42', undefined, undefined],
      ['/api/2/tenants', undefined, undefined],
    ])
    for (const entries of sent)
      expect(readPanelRequest({ type: 'devtools-entries', entries })).toEqual({ type: 'devtools-entries', entries })
  })

  it('reads only so many successes at once, and lists all', async () => {
    const { log, sent, tick } = open()
    let asked = 0
    const getContent = async () => {
      asked += 1
      return { content: '{}', encoding: '' }
    }
    const facts = { contentType: 'application/json', size: 2, getContent }
    for (let n = 0; n < 3 * READS_AT_ONCE; n++) log.take(harEntry({ ...facts, url: `${HOST}/api/2/users/${n}` }))
    await tick()
    expect(asked).toBe(READS_AT_ONCE)
    expect(sent.flat()).toHaveLength(3 * READS_AT_ONCE)
  })

  it('asks for no body of a success, and tells of a failure whose body cannot be had', async () => {
    const { log, sent, tick } = open()
    let asked = 0
    const getContent = async () => {
      asked += 1
      throw new Error('the page was left')
    }
    log.take(harEntry({ getContent }))
    log.take(harEntry({ getContent, status: 503, at: 2_000 }))
    await tick()
    expect(asked).toBe(1)
    expect(sent.flat().map((entry) => [entry.status, entry.body])).toEqual([
      [200, undefined],
      [503, undefined],
    ])
  })
})

describe('headers and phases of an entry', () => {
  const timings = { blocked: 2, dns: -1, connect: -1, ssl: -1, send: 1, wait: 5, receive: 4.5 }
  const take = async (...entries: readonly ReturnType<typeof harEntry>[]) => {
    const { log, told, tick } = open()
    for (const entry of entries) log.take(entry)
    await tick()
    return { log, ids: told().map(({ entryId }) => entryId) }
  }

  it('are there when they are asked for, secrets dropped', async () => {
    const { log, ids } = await take(harEntry({ timings, contentType: 'text/plain' }))
    expect(log.headersOf(ids[0] ?? '')).toEqual({
      request: [{ name: 'Cookie' }, { name: 'Authorization' }],
      response: [{ name: 'Content-Type', value: 'text/plain' }],
    })
    expect(Array.from(log.phasesOf(ids[0] ?? '') ?? [])).toEqual([2, -1, -1, -1, 1, 5, 4.5])
  })

  it('are not known of another panel’s entry, and phases not of one that tells none', async () => {
    const { log, ids } = await take(harEntry({}))
    expect(log.headersOf('p0-1')).toBeUndefined()
    expect(log.phasesOf('p0-1')).toBeUndefined()
    expect(log.phasesOf(ids[0] ?? '')).toBeUndefined()
  })

  it('outlive the entry itself: phases are kept for every row', async () => {
    const many = Array.from({ length: ENTRY_LIMIT + 1 }, (_, n) => harEntry({ timings, at: 1_000 + n }))
    const { log, ids } = await take(...many)
    expect(log.headersOf(ids[0] ?? '')).toBeUndefined()
    expect(log.phasesOf(ids[0] ?? '')).toBeDefined()
  })

  it('of a redirected call are not those of its last hop', async () => {
    const hop = harEntry({ timings, status: 302, redirectURL: '/api/2/users/7', at: 1_000, time: 5 })
    const { log, ids } = await take(hop, harEntry({ timings, url: `${HOST}/api/2/users/7`, at: 1_005 }))
    expect(ids).toHaveLength(1)
    expect(log.phasesOf(ids[0] ?? '')).toBeUndefined()
  })
})

describe('a body on demand', () => {
  const bodyOf = async (entry: ReturnType<typeof harEntry>) => {
    const { log, sent, tick } = open()
    log.take(entry)
    await tick()
    return log.bodyOf(sent.flat()[0]?.entryId ?? '')
  }
  it('comes whole, without secrets', async () => {
    expect(await bodyOf(answering('{"id":9007199254740993123,"token":"tulip-9"}'))).toEqual({
      ...{ text: '{"id":9007199254740993123,"token":"[removed]"}', truncated: false },
      size: 44,
    })
  })
  it('is cut at the limit, and says so', async () => {
    const body = await bodyOf(answering('x'.repeat(SHOWN_BODY_LIMIT + 1), { size: SHOWN_BODY_LIMIT + 1 }))
    expect(body).toMatchObject({ truncated: true, size: SHOWN_BODY_LIMIT + 1 })
    expect('text' in body && body.text.length).toBe(SHOWN_BODY_LIMIT)
  })
  it('has a reason where it cannot be had', async () => {
    expect(await bodyOf(answering(null, { size: 5 }))).toEqual({ reason: 'navigation', size: 5 })
    expect(await open().log.bodyOf('p0-1')).toEqual({ reason: 'devtools-closed' })
  })
  it('is let go of with the oldest entries', async () => {
    const { log, told, tick } = open()
    for (let n = 0; n <= ENTRY_LIMIT; n++) log.take(answering('{}', { at: 1_000 + n }))
    await tick()
    const ids = told().map((entry) => entry.entryId)
    expect(await log.bodyOf(ids[0] ?? '')).toEqual({ reason: 'navigation' })
    expect(await log.bodyOf(ids[1] ?? '')).toMatchObject({ text: '{}' })
    expect(await log.bodyOf(ids.at(-1) ?? '')).toMatchObject({ text: '{}' })
  })
})
