/**
 * A two-way channel for whole messages. Ports, windows and tests are its implementations.
 * `listen` returns its unsubscribe. `send` never throws: what cannot be delivered is dropped.
 */
export interface Link<Out, In> {
  readonly send: (message: Out) => void
  readonly listen: (listener: (message: In) => void) => () => void
}
