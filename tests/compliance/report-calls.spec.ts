import { FAILURE } from './answers.ts'
import { expect, test } from './fixture.ts'
import { OTHER, OWN } from './hosts.ts'
import { byFetch, byXhr, messages, only, START } from './report-page.ts'

test('a failure is reported once, by fetch and by XHR, with its body as written', async ({ visit }) => {
  for (const [api, call] of [
    ['fetch', byFetch],
    ['xhr', byXhr],
  ] as const) {
    const page = await visit(['hook'], START)
    const before = Date.now()
    await call(page, '/api/fail?page=2#part')
    const { report, startedPerf } = await only(page)
    expect(report).toMatchObject({
      api,
      url: `${OWN}/api/fail?page=2`,
      status: 400,
      contentType: 'application/json',
      body: { text: FAILURE, truncated: false, size: FAILURE.length },
    })
    expect(report).not.toHaveProperty('error')
    expect(report.startedAt).toBeGreaterThan(before - 50)
    expect(report.endedAt).toBeGreaterThanOrEqual(report.startedAt)
    expect(report.endedAt).toBeLessThan(Date.now() + 50)
    expect(startedPerf).toBeGreaterThan(0)
  }
})

test('successes, opaque answers and calls that were never sent are not reported', async ({ visit }) => {
  const page = await visit(['hook'], START)
  await byFetch(page, '/api/ok')
  await byXhr(page, '/api/ok')
  await byFetch(page, '/api/no-content')
  await byFetch(page, `${OTHER}/api/fail?blocked`, { mode: 'no-cors' })
  await byFetch(page, '/api/moved', { redirect: 'manual' })
  await byFetch(page, 'http://[')
  await byFetch(page, 'data:text/plain,x')
  await byFetch(page, '/api/fail?the=only')
  expect((await only(page)).report.url).toBe(`${OWN}/api/fail?the=only`)
})

test('a call that fails without an answer says how', async ({ visit }) => {
  const page = await visit(['hook'], START)
  await byFetch(page, '/api/drop')
  await byFetch(page, `${OTHER}/api/ok?blocked`)
  await page.evaluate(() => fetch('/api/hold?id=never', { signal: AbortSignal.timeout(1) }).catch(() => undefined))
  await page.evaluate(() => {
    const controller = new AbortController()
    const answer = fetch('/api/hold?id=never', { signal: controller.signal }).catch(() => undefined)
    controller.abort('my own reason')
    return answer
  })
  await byXhr(page, '/api/drop')
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const xhr = new XMLHttpRequest()
        xhr.onloadend = () => resolve()
        xhr.open('GET', '/api/hold?id=never')
        xhr.timeout = 1
        xhr.send()
      }),
  )
  await page.evaluate(() => {
    const xhr = new XMLHttpRequest()
    xhr.open('GET', '/api/hold?id=never')
    xhr.send()
    xhr.abort()
    xhr.open('GET', '/api/hold?id=never')
    xhr.send()
    xhr.open('GET', '/api/drop', false)
    try {
      xhr.send()
    } catch {}
  })
  const reports = (await messages(page, 9)).map(({ report }) => report)
  expect(reports.map(({ error }) => error)).toEqual([
    'network',
    'network',
    'timeout',
    'abort',
    'network',
    'timeout',
    'abort',
    'abort',
    'network',
  ])
  expect(reports.map(({ status, body }) => [status, body])).toEqual(reports.map(() => [0, { reason: 'never-read' }]))
})

test('an address and a content type of any length are cut to what the background takes', async ({ visit }) => {
  const page = await visit(['hook'], START)
  await byFetch(page, `/api/long-type?ids=${'1,'.repeat(5_000)}`)
  const { report } = await only(page)
  expect(report.url).toHaveLength(8_192)
  expect(report.url).toMatch(/…$/)
  expect(report.contentType).toMatch(/^application\/json; x=y{150,}$/)
  expect(report.contentType).toHaveLength(200)
})

test('calls of the very first inline script are reported', async ({ visit }) => {
  const page = await visit(['hook'], '/first-call?reports')
  const reports = (await messages(page, 2)).map(({ report }) => report)
  expect(reports.map(({ url }) => url).sort()).toEqual([`${OWN}/api/fail?by=fetch`, `${OWN}/api/fail?by=xhr`])
  expect(new Set(reports.map(({ callId }) => callId)).size).toBe(2)
})

test('a call names the event whose handler made it, and the earlier calls of its route', async ({ visit }) => {
  const page = await visit(['hook'], START)
  await page.evaluate(() => {
    document.body.innerHTML = '<button>Delete</button>'
    document.querySelector('button')?.addEventListener('click', (event) => {
      document.body.dataset.at = `${event.timeStamp}`
      fetch('/api/fail?by=click')
    })
  })
  await byFetch(page, '/api/fail?by=itself')
  await page.getByRole('button').click()
  const [alone, clicked] = await messages(page, 2)
  expect(alone).not.toHaveProperty('eventTimeStamp')
  expect(alone?.earlier).toEqual([])
  expect(`${clicked?.eventTimeStamp}`).toBe(await page.evaluate(() => document.body.dataset.at))
  expect(clicked?.earlier).toEqual([alone?.startedPerf])
})

test('relative addresses are made absolute by the base at the time of the call', async ({ visit }) => {
  const page = await visit(['hook'], START)
  await page.evaluate(async () => {
    document.head.append(Object.assign(document.createElement('base'), { href: '/api/' }))
    const answer = fetch('fail')
    document.querySelector('base')?.remove()
    await answer
  })
  expect((await only(page)).report.url).toBe(`${OWN}/api/fail`)
})
