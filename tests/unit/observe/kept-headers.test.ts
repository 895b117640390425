import { expect, it } from 'vitest'
import { keptHeaders } from '../../../src/observe/kept-headers.ts'

it.each([
  ['attachment', 'attachment'],
  ['Attachment; filename="Brindlewood.csv"', 'attachment'],
  [" inline ; filename*=UTF-8''Brindlewood.csv", 'inline'],
  ['filename=Brindlewood.csv', undefined],
  ['"Brindlewood.csv"', undefined],
  ['', undefined],
])('keeps of a disposition its type, and no file’s name: %s', (value, kept) => {
  const headers = keptHeaders([{ name: 'Content-Disposition', value }])
  expect(headers).toEqual(kept === undefined ? {} : { 'content-disposition': kept })
})
