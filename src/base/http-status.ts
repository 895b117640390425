/** Whether the HTTP status alone says that the request failed. */
export function isFailedStatus(status: number): boolean {
  return status >= 400
}
