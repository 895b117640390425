import type { View } from './driver/driver.ts'

/** Waits for a card that contains every one of `parts`. */
export const waitForCard = (page: View, ...parts: readonly string[]): Promise<true> =>
  page.waitFor((wanted: readonly string[]) => {
    const text = document.querySelector('console-lens-overlay')?.shadowRoot?.textContent ?? ''
    return wanted.every((part) => text.includes(part))
  }, parts) as Promise<true>
