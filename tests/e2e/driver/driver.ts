/**
 * One interface over the two real browsers with their real DevTools, so that one scenario runs against both.
 * Functions given to `evaluate` and `waitFor` travel as source text: they see only their arguments and the document's own
 * globals, and what goes in and comes out must be JSON.
 */

import type { Truthy } from './wait.ts'

export type BrowserName = 'chromium' | 'firefox'

/**
 * Names exactly one element. A string is a CSS selector, matched inside one root at a time, open shadow roots included
 * (so no combinator may reach across a shadow boundary). A role finds visible elements by their ARIA role, with the
 * whole accessible `name`, with a piece of their `text`, or both.
 */
export type Target = string | { readonly role: string; readonly name?: string; readonly text?: string }

/** One document that can be read and used: the inspected page, one of its frames, or our DevTools panel. */
export interface View {
  /** Runs `fn` in the document's own world and gives back its (awaited) JSON result. Throws what `fn` throws. */
  evaluate<T, A extends readonly unknown[]>(fn: (...args: A) => T | Promise<T>, ...args: A): Promise<T>
  /**
   * Asks `fn` again until its answer is truthy. Throws when the test's time is up, naming `fn` and showing the
   * document's text.
   */
  waitFor<T, A extends readonly unknown[]>(fn: (...args: A) => T | Promise<T>, ...args: A): Promise<Truthy<T>>
  /** A trusted click. Waits for the element; throws when the test's time is up, or when several match. */
  click(target: Target): Promise<void>
  /** Replaces what stands in a text field by trusted key presses; '' empties it. */
  type(target: Target, text: string): Promise<void>
  /** A trusted key press on whatever has the focus in this document: 'ArrowDown', 'a', 'Shift+Tab', 'Control+v'. */
  press(key: string): Promise<void>
  /** The document inside an `<iframe>` of this one, of any origin. */
  frame(selector: string): Promise<View>
}

export interface Driver {
  readonly name: BrowserName
  /** The document in the inspected tab, whichever it has navigated to. `reset` puts another tab in its place. */
  readonly page: View
  /** Resolves when the browser has gone, by `close` or because a person closed it. */
  readonly closed: Promise<void>
  /** Navigates the inspected tab and waits for its load event. Throws when the address cannot be loaded. */
  goto(url: string): Promise<void>
  /** Opens DevTools where they are not open, selects our panel and gives its document. */
  openPanel(): Promise<View>
  /** Closes DevTools; does nothing where they are not open. */
  closeDevtools(): Promise<void>
  /** Presses the extension's toolbar button and gives the popup's document. */
  openPopup(): Promise<View>
  /** Opens the extension's options in a tab of their own, in front, and gives their document. */
  openOptions(): Promise<View>
  /** Stops the extension's service worker or event page at once; resolves when it no longer runs. */
  stopBackground(): Promise<void>
  /** Resolves when the background has gone to sleep by itself, for want of events. Needs `backgroundIdleMs`. */
  letBackgroundSleep(): Promise<void>
  /** Gives the extension access to all its hosts, or takes it all back, as the user does it in the browser's own pages. */
  setHostAccess(allowed: boolean): Promise<void>
  /** DevTools' own theme: now, or from the next `openPanel` on. */
  setTheme(theme: 'light' | 'dark'): Promise<void>
  /** What pages learn as `prefers-color-scheme`; DevTools do not follow it. */
  setPageTheme(theme: 'light' | 'dark'): Promise<void>
  /** The text on the extension's toolbar button for the inspected tab, '' for none. Does not wake the background. */
  badge(): Promise<string>
  /** The text on the clipboard. */
  clipboard(): Promise<string>
  /** The browser window's outer size in CSS pixels (both browsers refuse less than about 500). */
  resizePage(width: number, height: number): Promise<void>
  /** Size in CSS pixels of the DevTools window (headless mode gives them one of their own): now, or at `openPanel`. */
  resizeDevtools(width: number, height: number): Promise<void>
  /** PNG of what the inspected tab shows. */
  screenshotPage(file: string): Promise<void>
  /** PNG of the DevTools window. */
  screenshotDevtools(file: string): Promise<void>
  /**
   * Makes the browser as it was after its start, without starting it again: one new tab, no DevTools, the extension
   * installed anew, nothing stored by pages. Not for a changed host access, which it may keep.
   */
  reset(): Promise<void>
  /** Ends the browser, leaving neither processes nor folders behind. May be called twice. */
  close(): Promise<void>
}

export interface LaunchOptions {
  /** The folder of the built extension, with its manifest.json. */
  readonly extension: string
  /** Port on 127.0.0.1 of the https server that answers for the console's hosts; without it nothing is mapped. */
  readonly port?: number
  /** Base64 SHA-256 of that server's public key. Firefox needs none. */
  readonly spki?: string
  /** Open DevTools with every tab from the start on. Chromium only; elsewhere `openPanel` opens them. */
  readonly devtools?: boolean
  /**
   * How long the background must be without an event to fall asleep, from 100 on; it stays awake when not given. Firefox
   * only: Chromium's service worker stays awake for as long as a driver looks at it.
   */
  readonly backgroundIdleMs?: number | undefined
  /** Without a window on the screen; true when not given. */
  readonly headless?: boolean
}
