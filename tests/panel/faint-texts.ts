import type { Page } from 'playwright/test'

/** Texts whose contrast with what is behind them is below WCAG's 4.5, with the ratio. */
export const faintTexts = (page: Page) =>
  page.evaluate(() => {
    const channels = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number)
    const light = (color: string) => {
      const [r = 0, g = 0, b = 0] = channels(color).map((c) =>
        c / 255 <= 0.03928 ? c / 3294.6 : ((c / 255 + 0.055) / 1.055) ** 2.4,
      )
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const behind = (element: Element | null): string => {
      const color = element ? getComputedStyle(element).backgroundColor : 'rgb(255, 255, 255)'
      return channels(color)[3] === 0 ? behind(element?.parentElement ?? null) : color
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const faint: string[] = []
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement
      if (!element?.checkVisibility() || !texts.currentNode.textContent?.trim()) continue
      const [a, b] = [light(getComputedStyle(element).color), light(behind(element))]
      const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
      if (ratio < 4.5) faint.push(`${ratio.toFixed(2)} ${element.className} ${texts.currentNode.textContent}`)
    }
    return faint
  })
