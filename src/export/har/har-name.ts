/** The name of a file of `count` requests written at `at` (epoch ms): "acronis-api-12-requests-2026-11-25T10-11-12Z.har". */
export function harName(count: number, at: number): string {
  const time = new Date(at).toISOString().replace(/\.\d+/, '').replaceAll(':', '-')
  return `acronis-api-${count}-${count === 1 ? 'request' : 'requests'}-${time}.har`
}
