import { describe, expect, it } from 'vitest'
import { frameHostname, isConsoleHost } from '../../../src/observe/console-hosts.ts'

describe('isConsoleHost', () => {
  it.each([
    'cloud.acronis.com',
    'eu2-cloud.acronis.com',
    'us5-cloud.acronis.com',
    'in01-cloud.acronis.com',
    'fed-us1-cloud.acronis.com',
    'acronis.cloud',
    'mc.acronis.cloud',
    'eu8.acronis.cloud',
    'a.b.acronis.cloud',
  ])('knows the console at %s', (hostname) => {
    expect(isConsoleHost(hostname)).toBe(true)
  })

  it.each([
    '',
    'acronis.com',
    'www.acronis.com',
    'account.acronis.com',
    'kb.acronis.com',
    'forum.acronis.com',
    'developer.acronis.com',
    'dl.acronis.com',
    'cloud-status.acronis.com',
    'eu2-cloud-status.acronis.com',
    '-cloud.acronis.com',
    'eu2-cloud.acronis.com.example',
    'x.eu2-cloud.acronis.com',
    'eu2-cloudXacronis.com',
    'notacronis.cloud',
    'acronis.cloud.example',
    '.acronis.cloud',
    'example.com',
    'EU2-CLOUD.ACRONIS.COM',
  ])('leaves %j alone', (hostname) => {
    expect(isConsoleHost(hostname)).toBe(false)
  })
})

describe('frameHostname', () => {
  it('is the frame’s own host where it has one', () => {
    expect(frameHostname('eu2-cloud.acronis.com', 'https://example.com')).toBe('eu2-cloud.acronis.com')
  })

  it('is the host of the origin in about:blank, srcdoc and blob frames', () => {
    expect(frameHostname('', 'https://eu2-cloud.acronis.com')).toBe('eu2-cloud.acronis.com')
    expect(frameHostname('', 'https://eu2-cloud.acronis.com:8443')).toBe('eu2-cloud.acronis.com')
  })

  it('is nothing for an opaque origin or one of another scheme', () => {
    expect(frameHostname('', 'null')).toBe('')
    expect(frameHostname('', 'file://')).toBe('')
    expect(frameHostname('', 'chrome-extension://abcdef')).toBe('')
  })
})
