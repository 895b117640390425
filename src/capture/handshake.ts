const OFFER = 'console-lens-port'
const ASK = 'console-lens-ask'

/**
 * Where the page's world and the extension's own meet in one frame to share a private port. Either side may run first;
 * both run before any script of the page, so that only they can hear the two events. Once a side has what it waits for,
 * or scripts of the page may follow, it listens no more, and later events under these names do nothing.
 */
export interface Meeting {
  /** The frame's document: both worlds can dispatch events on it. */
  readonly place: EventTarget
  /** Calls back, later, when scripts of the page may follow; gives the function that no longer wants to know. */
  readonly closing: (close: () => void) => () => void
}

function waitFor({ place, closing }: Meeting, name: string, heard: (event: Event) => void): void {
  const stop = (): void => {
    place.removeEventListener(name, listener)
    forget()
  }
  const listener = (event: Event): void => {
    stop()
    heard(event)
  }
  place.addEventListener(name, listener)
  const forget = closing(stop)
}

/** The extension's side: hands `port` over, now or as soon as the page's side asks. `met`: that side is there. */
export function offerPort(meeting: Meeting, port: MessagePort, met: () => void): void {
  const offer = (): void => void meeting.place.dispatchEvent(new MessageEvent(OFFER, { ports: [port] }))
  waitFor(meeting, ASK, () => {
    offer()
    met()
  })
  offer()
}

/** The page's side: calls `taken` with the port, now or as soon as it is offered; at most once. */
export function takePort(meeting: Meeting, taken: (port: MessagePort) => void): void {
  const ask = (): void => void meeting.place.dispatchEvent(new Event(ASK))
  waitFor(meeting, OFFER, (event) => {
    const port = (event as MessageEvent).ports[0]
    if (port) taken(port)
    // To one who offered without being asked this says that we are here, and that he need not listen any more.
    ask()
  })
  ask()
}
