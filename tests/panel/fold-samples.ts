import { START } from '../fixtures/exchange.ts'
import { deleteEnabled, exchangeAt } from './exchanges.ts'

const HOST = 'https://eu2-cloud.acronis.com'
const LIST = `${HOST}/api/2/tenants/1/children`

/** The same call `count` times, five seconds apart, beginning `after` ms after START. */
export const polls = (count: number, after = 0, from = 0) =>
  Array.from({ length: count }, (_, i) =>
    exchangeAt(`poll-${from + i}`, after + i * 5000, { url: `${HOST}/api/2/status/poll` }),
  )

const ended = (id: string, after: number, url: string) =>
  exchangeAt(id, after, {
    url: `${HOST}${url}`,
    status: 401,
    body: { reason: 'empty' },
    seenBy: ['page-hook', 'web-request'],
  })

/** A click at 20 s that reads a list, fails to delete, and reads once more; before it five polls, after it five others. */
export const CLICKED = [
  ...polls(5),
  exchangeAt('read', 20_010, { url: LIST }),
  { ...deleteEnabled, startedAt: START + 20_020, endedAt: START + 20_150 },
  exchangeAt('again', 20_200, { url: `${LIST}?again=1` }),
  ...polls(5, 25_000, 5),
]

/** An hour later the session ends: a first failure, and two that only follow it. */
export const LAPSED = [
  exchangeAt('before', 3_600_000, { url: `${HOST}/api/2/users/me` }),
  ended('first', 3_601_000, '/api/2/users/a'),
  ended('second', 3_602_000, '/api/2/users/b'),
  ended('third', 3_603_000, '/api/2/users/c'),
]
