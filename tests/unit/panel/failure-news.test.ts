import { describe, expect, it } from 'vitest'
import { createFailureNews } from '../../../src/panel/requests/failure-news.ts'
import { failedDelete, row } from './rows-of.ts'

const failed = (id: string) => row(id, { ...failedDelete, id })
const fine = row('fine', { url: 'https://eu2-cloud.acronis.com/api/2/users/me' })

describe('createFailureNews', () => {
  it('tells nothing of what was learnt', () => {
    const news = createFailureNews()
    news.learn([failed('a'), fine])
    expect(news.look([failed('a'), fine])).toBeUndefined()
  })

  it('tells what failed since, and never twice', () => {
    const news = createFailureNews()
    news.learn([fine])
    expect(news.look([fine, failed('a'), failed('b')])).toMatchObject({
      count: 2,
      all: 2,
      last: { id: failed('b').id },
    })
    expect(news.look([fine, failed('a'), failed('b')])).toBeUndefined()
    expect(news.look([fine, failed('a'), failed('b'), failed('c')])).toMatchObject({ count: 1, all: 3 })
  })

  it('tells of a failure that comes after a cleared log', () => {
    const news = createFailureNews()
    news.learn([failed('a')])
    expect(news.look([])).toBeUndefined()
    expect(news.look([failed('b')])).toMatchObject({ count: 1, all: 1 })
  })
})
