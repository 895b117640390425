import { describe, expect, it } from 'vitest'
import { type Profile, shareOf } from '../../bench/profile.ts'

const node = (id: number, url: string, children: readonly number[] = [], functionName = '') => ({
  id,
  callFrame: { functionName, url },
  children,
})
const OWN = 'chrome-extension://'
const nodes = [
  node(1, '', [2, 3, 5], '(root)'),
  node(2, '', [], '(idle)'),
  node(3, 'chrome-extension://abc/main.js', [4]),
  node(4, ''),
  node(5, 'https://page.example/app.js'),
]
const profile = (samples: Profile['samples'], timeDeltas: Profile['timeDeltas']): Profile =>
  ({ nodes, samples, timeDeltas }) as Profile

describe('the share of a profile', () => {
  it('counts a script and what it calls, and leaves idle time out', () => {
    expect(shareOf(profile([2, 3, 4, 5], [1_000, 10, 20, 70]), OWN)).toBeCloseTo(0.3)
  })

  it('is none where only others ran', () => {
    expect(shareOf(profile([5, 5], [10, 20]), OWN)).toBe(0)
  })

  it('is no number where nothing ran, which no budget takes for kept', () => {
    expect(shareOf(profile([2], [10]), OWN)).toBeNaN()
  })
})
