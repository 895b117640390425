const OFFER = 'console-lens-port'
const ASK = 'console-lens-ask'

/**
 * How the page's world and the extension's own agree on a private port in one frame. Either side may run first. Both run
 * before any script of the page, so that only they can hear the two events. A side stops listening once it has what it
 * waits for, or once scripts of the page may follow; later events under these names do nothing.
 */
export interface Handshake {
  /** The frame's document: both worlds can dispatch events on it. */
  readonly on: EventTarget
  /** Calls `close` later, when scripts of the page may follow. Gives the function that cancels the call. */
  readonly untilPageScripts: (close: () => void) => () => void
}

function waitFor({ on, untilPageScripts }: Handshake, name: string, heard: (event: Event) => void): void {
  const stop = (): void => {
    on.removeEventListener(name, listener)
    cancel()
  }
  const listener = (event: Event): void => {
    stop()
    heard(event)
  }
  on.addEventListener(name, listener)
  const cancel = untilPageScripts(stop)
}

/** The extension's side: hands `port` over, now or as soon as the page's side asks. `met`: the page's side is there. */
export function offerPort(handshake: Handshake, port: MessagePort, met: () => void): void {
  const offer = (): void => void handshake.on.dispatchEvent(new MessageEvent(OFFER, { ports: [port] }))
  waitFor(handshake, ASK, () => {
    offer()
    met()
  })
  offer()
}

/** The page's side: calls `received` with the port, now or as soon as the port is offered; at most once. */
export function receivePort(handshake: Handshake, received: (port: MessagePort) => void): void {
  const ask = (): void => void handshake.on.dispatchEvent(new Event(ASK))
  waitFor(handshake, OFFER, (event) => {
    const port = (event as MessageEvent).ports[0]
    if (port) received(port)
    // An offer that came unasked is answered too: the extension's side then knows that we are here, and stops listening.
    ask()
  })
  ask()
}
