import { describe, expect, it } from 'vitest'
import { BODY_LIMIT, createBodyKeeper } from '../../../src/observe/body/clip-body.ts'

const keep = createBodyKeeper()
const bytes = (text: string): number => new TextEncoder().encode(text).length
const textOf = (body: ReturnType<typeof keep>): string => ('text' in body ? body.text : '')

describe('a kept body', () => {
  it('is the text with its size in bytes', () => {
    expect(keep({ text: 'süß' })).toEqual({ text: 'süß', truncated: false, size: 5 })
  })

  it('is "empty" when nothing came, but not when only a beginning is known', () => {
    expect(keep({ text: '' })).toEqual({ reason: 'empty', size: 0 })
    expect(keep({ text: '', truncated: true, size: 9 })).toEqual({ text: '', truncated: true, size: 9 })
  })

  it('is cut at the limit, between characters, and says so', () => {
    expect(keep({ text: 'a'.repeat(BODY_LIMIT) })).toMatchObject({ truncated: false, size: BODY_LIMIT })
    const cut = keep({ text: `a${'😀'.repeat(BODY_LIMIT)}` })
    expect(cut).toMatchObject({ truncated: true })
    expect(cut).not.toHaveProperty('size')
    expect(bytes(textOf(cut))).toBeLessThanOrEqual(BODY_LIMIT)
    expect(textOf(cut).endsWith('😀')).toBe(true)
  })

  it('has no secrets in it, and stays within the limit when the marks are longer than they were', () => {
    const kept = keep({ text: '"otp":1,'.repeat(BODY_LIMIT / 8) })
    expect(textOf(kept)).toMatch(/^"otp":"\[removed]","otp":/)
    expect(kept).toMatchObject({ truncated: true, size: BODY_LIMIT })
    expect(bytes(textOf(kept))).toBeLessThanOrEqual(BODY_LIMIT)
  })

  it('hides a secret that the limit cuts in two', () => {
    const kept = keep({ text: `${' '.repeat(BODY_LIMIT - 20)}{"password":"hunter2 and more"}` })
    expect(textOf(kept).trim()).toBe('{"password":"[remove')
  })
})
