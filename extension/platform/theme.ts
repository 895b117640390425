import { browser } from './browser.ts'

export type Theme = 'light' | 'dark'

/** False where an extension page is open in a tab of its own, as by a link to it. */
export const inDevtools = (browser as Partial<typeof browser>).devtools !== undefined

function systemDark() {
  return matchMedia('(prefers-color-scheme: dark)')
}

function asTheme(name: string): Theme {
  return name === 'dark' ? 'dark' : 'light'
}

/** DevTools' theme now, outside of DevTools the system's. Chromium says "default" for light. */
export function currentTheme(): Theme {
  return inDevtools ? asTheme(browser.devtools.panels.themeName) : systemDark().matches ? 'dark' : 'light'
}

/** Calls back at every change of that theme while this page lives. */
export function onThemeChange(listener: (theme: Theme) => void): void {
  if (!inDevtools) {
    systemDark().addEventListener('change', () => listener(currentTheme()))
    return
  }
  const panels: typeof chrome.devtools.panels = chrome.devtools.panels
  if ('setThemeChangeHandler' in panels) panels.setThemeChangeHandler((name: string) => listener(asTheme(name)))
  else browser.devtools.panels.onThemeChanged.addListener((name) => listener(asTheme(name)))
}
