import { createConnection, type Socket } from 'node:net'

/** Firefox's remote control: https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html */
export interface Marionette {
  /** Sends one command and gives its result. Throws Firefox's own error, or that the connection has ended. */
  send(command: string, parameters?: object): Promise<unknown>
  /** Drops the connection. */
  end(): void
}

interface Waiting {
  readonly command: string
  resolve(value: unknown): void
  reject(error: Error): void
}

type Message = [type: 1, id: number, error: { error: string; message: string } | null, result: unknown]

const COLON = ':'.charCodeAt(0)

/** Cuts a stream of `<byte length>:<json>` into its messages, whatever the chunks. */
function createMessageReader(onMessage: (message: unknown) => void) {
  let buffer = Buffer.alloc(0)
  return (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk])
    for (;;) {
      const start = buffer.indexOf(COLON) + 1
      if (start === 0) return
      const end = start + Number(buffer.subarray(0, start - 1).toString())
      if (buffer.length < end) return
      const text = buffer.subarray(start, end).toString()
      buffer = buffer.subarray(end)
      onMessage(JSON.parse(text))
    }
  }
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ port, host: '127.0.0.1' }, () => resolve(socket))
    socket.once('error', reject)
  })
}

/** Connects to the Marionette server of a Firefox; resolves after its greeting. Rejects when nothing answers. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = await open(port)
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  await new Promise<void>((greeted, failed) => {
    const read = createMessageReader((message) => {
      if (!Array.isArray(message)) return greeted() // the greeting is the only message that is no array
      const [, id, error, result] = message as Message
      const command = waiting.get(id)
      waiting.delete(id)
      if (error) command?.reject(new Error(`${command.command}: ${error.error}: ${error.message}`))
      else command?.resolve(result)
    })
    socket.on('data', read)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => {
      failed(new Error('Firefox closed the connection'))
      for (const { command, reject } of waiting.values()) reject(new Error(`Firefox ended during ${command}`))
      waiting.clear()
    })
  })
  return {
    send(command, parameters = {}) {
      lastId += 1
      const id = lastId
      const body = Buffer.from(JSON.stringify([0, id, command, parameters]))
      return new Promise((resolve, reject) => {
        if (socket.destroyed) return reject(new Error(`Firefox has ended: ${command}`))
        waiting.set(id, { command, resolve, reject })
        socket.write(Buffer.concat([Buffer.from(`${body.length}:`), body]))
      })
    },
    end: () => socket.destroy(),
  }
}
