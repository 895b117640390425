import { FAILURE, LATIN1, SHIFT_JIS } from './answers.ts'
import { expect, test } from './fixture.ts'
import { OWN } from './hosts.ts'
import { byFetch, byXhr, messages, only, START } from './report-page.ts'

for (const [name, path, body] of [
  ['HTML', '/api/fail-html', { text: '<html><head><title>502</title></head><body><h1>Bad Gateway</h1></body></html>' }],
  ['no body', '/api/fail-empty', { reason: 'empty', size: 0 }],
  ['an image', '/api/fail-image', { reason: 'blob' }],
  ['JSON that is none', '/api/fail-broken-json', { text: '{"error":{"code":1006,"message":"a "quoted" word"}}' }],
  ['latin1', '/api/fail-latin1', { text: LATIN1 }],
  ['Shift_JIS', '/api/fail-shift-jis', { text: SHIFT_JIS }],
  [
    'a body over the limit',
    '/api/fail-big',
    { text: expect.stringMatching(/^(?:0123456789){1638}0123$/), truncated: true },
  ],
] as const) {
  test(`a failure with ${name} is reported alike by fetch and XHR`, async ({ visit }) => {
    const page = await visit(['hook'], START)
    await byFetch(page, path)
    await messages(page)
    await byXhr(page, path)
    const [first, second] = await messages(page, 2)
    expect(first?.report.body).toMatchObject(body)
    expect(second?.report.body).toMatchObject(body)
  })
}

test('every responseType has its text or a reason', async ({ visit }) => {
  const page = await visit(['hook'], START)
  const reported: unknown[] = []
  for (const type of ['text', 'json', 'blob', 'arraybuffer', 'document'] as const) {
    await byXhr(page, type === 'document' ? '/api/fail-html' : '/api/fail-text', type)
    reported.push((await messages(page, reported.length + 1)).at(-1)?.report.body)
  }
  const text = { text: 'Internal Server Error', truncated: false, size: 21 }
  expect(reported).toEqual([
    text,
    { reason: 'never-read' },
    text,
    text,
    expect.objectContaining({ text: expect.stringContaining('<h1>Bad Gateway</h1>') }),
  ])
  await byXhr(page, '/api/fail-image', 'arraybuffer')
  expect((await messages(page, 6)).at(-1)?.report.body).toEqual({ reason: 'blob', size: 8 })
  await byXhr(page, '/api/fail', 'json')
  const json = (await messages(page, 7)).at(-1)?.report.body
  expect(json && 'text' in json && JSON.parse(json.text)).toEqual(JSON.parse(FAILURE))
})

test('an abort in the middle of a failure’s body keeps what has come', async ({ visit }) => {
  const page = await visit(['hook'], START)
  await page.evaluate(async () => {
    const controller = new AbortController()
    const response = await fetch('/api/fail-held?id=never', { signal: controller.signal })
    await response.body?.getReader().read()
    controller.abort()
  })
  const { report } = await only(page)
  expect(report).toMatchObject({ status: 400, error: 'abort', body: { text: FAILURE.slice(0, 10), truncated: true } })
})

test('an API call that ends on the login page is reported as a failure', async ({ visit }) => {
  const page = await visit(['hook'], START)
  await byFetch(page, '/api/lapsed')
  await messages(page)
  await byXhr(page, '/api/lapsed')
  for (const { report } of await messages(page, 2)) {
    expect(report).toMatchObject({ url: `${OWN}/api/lapsed`, status: 200 })
    expect(report.body).toMatchObject({ text: expect.stringContaining('Sign in') })
  }
})

test('no secret leaves the hook', async ({ visit }) => {
  const page = await visit(['hook'], START)
  const path = '/api/fail-secrets?code=hunter2&access_token=hunter2'
  await byFetch(page, path, { method: 'POST', body: '{"login":"ann","password":"hunter2"}' })
  await messages(page)
  await byXhr(page, path, '', 'grant_type=password&username=ann&password=hunter2')
  const all = await messages(page, 2)
  expect(JSON.stringify(all)).not.toMatch(/hunter2|eyJ/)
  expect(all.map(({ report }) => report.requestBody)).toMatchObject([
    { text: '{"login":"ann","password":"[removed]"}' },
    { text: 'grant_type=password&username=ann&password=[removed]' },
  ])
})

test('request bodies are kept as text, cut at the limit, or named as binary', async ({ visit }) => {
  const page = await visit(['hook'], START)
  const url = '/api/echo?status=400'
  await page.evaluate(async (path) => {
    const post = async (body: BodyInit): Promise<unknown> => fetch(path, { method: 'POST', body })
    await post('x'.repeat(20_000))
    await post(new URLSearchParams({ a: 'b', password: 'c' }))
    await post(new Blob(['binary']))
    const request = new Request(path, { method: 'POST', body: 'left alone' })
    await fetch(request)
  }, url)
  const reports = (await messages(page, 4)).map(({ report }) => report)
  expect(reports.map(({ method }) => method)).toEqual(['POST', 'POST', 'POST', 'POST'])
  expect(reports.map(({ requestBody }) => requestBody)).toEqual([
    { text: expect.stringMatching(/^x{16384}$/), truncated: true },
    { text: 'a=b&password=[removed]', truncated: false, size: 14 },
    { reason: 'blob' },
    undefined,
  ])
})
