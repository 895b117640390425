import { describe, expect, it } from 'vitest'
import { takeCommand } from '../../../../src/import/curl-command.ts'

const URL_ = 'https://eu2-cloud.acronis.com/api/2/tenants/5a1c9f20-7d3e-4b86-9c11-0e2f4a6b8d10?version=3'

describe('takeCommand', () => {
  it.each<[string, string, string, string | undefined]>([
    [`curl ${URL_}`, 'GET', URL_, undefined],
    [`$ curl -s '${URL_}' -X DELETE --include`, 'DELETE', URL_, undefined],
    [`me@host:~/work$ curl --request DELETE "${URL_}"`, 'DELETE', URL_, undefined],
    [`PS C:\\> curl.exe -siXDELETE ${URL_}`, 'DELETE', URL_, undefined],
    [`curl -I ${URL_}`, 'HEAD', URL_, undefined],
    [`curl -H "X: https://elsewhere.example/" -u me:secret ${URL_}`, 'GET', URL_, undefined],
    [`curl --url ${URL_} -d '{"a":1}'`, 'POST', URL_, '{"a":1}'],
    [`curl -G -d q=1 ${URL_}`, 'GET', URL_, undefined],
    [`curl -F file=@x ${URL_}`, 'POST', URL_, undefined],
    ['curl eu2-cloud.acronis.com/api/2/users/me', 'GET', 'https://eu2-cloud.acronis.com/api/2/users/me', undefined],
    ['curl $URL', 'GET', '', undefined],
  ])('reads %j', (line, method, url, body) => {
    const { command, rest } = takeCommand(`${line}\nHTTP/2 404`)
    expect(command).toEqual({ method, url, ...(body === undefined ? {} : { body }) })
    expect(rest).toBe('\nHTTP/2 404')
  })

  it('goes on over lines that end so, and over line ends in quotes', () => {
    const text = `curl -s ${URL_} \\\n  -X PUT \\\n  --header "Authorization: Bearer <your token>" \\\n  --data-raw '{\n"a": 1\n}'\n\nHTTP/2 404`
    const { command, rest } = takeCommand(text)
    expect(command).toEqual({ method: 'PUT', url: URL_, body: '{\n"a": 1\n}' })
    expect(rest).toBe('\n\nHTTP/2 404')
  })

  it.each(['HTTP/2 404', 'curling is a sport', '{"error":"curl "}', ''])('finds no command in %j', (text) => {
    expect(takeCommand(text)).toEqual({ rest: text })
  })
})
