import { browser } from './browser.ts'

export type Theme = 'light' | 'dark'

const asTheme = (name: string): Theme => (name === 'dark' ? 'dark' : 'light')

/** DevTools' theme now. Chromium says "default" for light. */
export const currentTheme = (): Theme => asTheme(browser.devtools.panels.themeName)

/** Calls back at every change of DevTools' theme while this page lives. */
export const onThemeChange = (listener: (theme: Theme) => void): void => {
  const panels: typeof chrome.devtools.panels = chrome.devtools.panels
  if ('setThemeChangeHandler' in panels) panels.setThemeChangeHandler((name: string) => listener(asTheme(name)))
  else browser.devtools.panels.onThemeChanged.addListener((name) => listener(asTheme(name)))
}
