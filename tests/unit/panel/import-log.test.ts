import { describe, expect, it } from 'vitest'
import { HAR_FILE_LIMIT } from '../../../src/import/read-har.ts'
import { importLog } from '../../../src/panel/files/import-log.ts'
import { englishTexts } from '../../fixtures/texts.ts'
import { har, harEntry, PLATFORM_BODY } from '../export/pasted/har-text.ts'

const at = (startedDateTime: string, parts: Parameters<typeof harEntry>[0] = {}) => ({
  ...harEntry(parts),
  startedDateTime,
})

/** A file as the browser gives it, and a clock on which every look takes 5 ms. */
function open(text: string, { size = text.length, broken = false } = {}) {
  let time = 0
  let breaths = 0
  const file = {
    name: 'any.har',
    size,
    text: () => (broken ? Promise.reject(new Error('gone')) : Promise.resolve(text)),
  }
  const turns = {
    now: () => {
      time += 5
      return time
    },
    breathe: async () => {
      breaths += 1
    },
  }
  return { read: () => importLog(file, englishTexts, turns), breaths: () => breaths }
}

describe('importLog', () => {
  it('explains every request, by the order of their starts', async () => {
    const late = at('2026-03-02T09:14:07Z', { status: 400, body: PLATFORM_BODY })
    const log = await open(har(late, at('2026-03-02T09:14:06Z'), {})).read()
    if (typeof log === 'string') throw new Error(log)
    expect(log.rows.map((row) => [row.id, row.code])).toEqual([
      ['imported-1', ''],
      ['imported-0', '1006'],
    ])
    expect(log).toMatchObject({ name: 'any.har', skipped: 1 })
  })

  it('knows what else is in the file, and nothing of the live log', async () => {
    const refused = { status: 401, body: '' }
    const log = await open(har(at('2026-03-02T09:14:06Z', refused), at('2026-03-02T09:14:07Z', refused))).read()
    expect(typeof log === 'string' || log.rows.map((row) => row.explanation?.follows)).toEqual([
      undefined,
      'imported-0',
    ])
  })

  it('knows the phases that a file tells of, by the row', async () => {
    const timings = { blocked: 2, dns: -1, connect: -1, ssl: -1, send: 1, wait: 80, receive: 4 }
    const known = { ...at('2026-03-02T09:14:07Z'), time: 87, timings }
    const log = await open(har(known, at('2026-03-02T09:14:06Z'))).read()
    if (typeof log === 'string') throw new Error(log)
    expect(log.rows.map(({ id }) => [id, Array.from(log.phasesOf(id) ?? [])])).toEqual([
      ['imported-1', []],
      ['imported-0', [2, -1, -1, -1, 1, 80, 4]],
    ])
  })

  it('lets the page have its turn again and again', async () => {
    const { read, breaths } = open(har(...Array.from({ length: 100 }, () => harEntry({}))))
    await read()
    expect(breaths()).toBeGreaterThan(50)
  })

  it.each([
    ['too-big', open('', { size: HAR_FILE_LIMIT + 1, broken: true })],
    ['unreadable', open('', { broken: true })],
    ['no-json', open('{')],
  ])('says %s', async (trouble, { read }) => {
    expect(await read()).toBe(trouble)
  })
})
