import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onExit } from '../on-exit.ts'
import { createTemporaryFolder } from '../temporary-folder.ts'
import { until } from '../wait.ts'
import { connectMarionette, type Marionette } from './marionette.ts'

const QUIT_MS = 5_000

export interface FirefoxProcess {
  readonly marionette: Marionette
  /** Resolves when Firefox has ended, for whatever reason. */
  readonly closed: Promise<void>
  /** Ends Firefox, at first politely, and deletes its profile. May be called twice; never throws. */
  close(): Promise<void>
}

export interface StartOptions {
  readonly executable: string
  readonly headless: boolean
  /** The profile's preferences, as the text of a user.js. */
  readonly userJs: string
}

/** Starts Firefox on a fresh profile and connects to it. Rejects, with nothing left behind, showing what Firefox said. */
export async function startFirefox({ executable, headless, userJs }: StartOptions): Promise<FirefoxProcess> {
  const profile = createTemporaryFolder('console-lens-firefox-')
  writeFileSync(join(profile.path, 'user.js'), userJs)
  const child = spawn(
    executable,
    [
      ...(headless ? ['-headless'] : []),
      '-no-remote',
      '-profile',
      profile.path,
      '-marionette',
      '-remote-allow-system-access',
      'about:blank',
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said = (said + chunk).slice(-4000)
    })
  let running = true
  const closed = new Promise<void>((resolve) => {
    const onEnd = () => {
      running = false
      resolve()
    }
    child.once('exit', onEnd)
    child.once('error', onEnd)
  })
  const kill = () => child.kill('SIGKILL')
  const forget = onExit(() => {
    kill()
    profile.remove()
  })

  let marionette: Marionette | undefined
  const close = async () => {
    if (running) {
      const timer = setTimeout(kill, QUIT_MS)
      if (marionette) marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined)
      else kill()
      await closed
      clearTimeout(timer)
    }
    forget()
    marionette?.end()
    profile.remove()
  }
  try {
    await once(child, 'spawn')
    const portFile = join(profile.path, 'MarionetteActivePort')
    const connect = async () => {
      if (!running) return 'ended' as const
      const port = existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : 0
      return port > 0 ? connectMarionette(port) : undefined
    }
    const found = await until('Firefox to start', connect, { context: async () => `\n${said}` })
    if (found === 'ended') throw new Error(`Firefox ended while starting:\n${said}`)
    marionette = found
    return { marionette, closed, close }
  } catch (error) {
    await close()
    throw error
  }
}
