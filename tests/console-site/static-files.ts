import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Answer, answer } from './answers.ts'

const publicFolder = new URL('./public/', import.meta.url)

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
}

const pages: Readonly<Record<string, string>> = {
  '/': 'index.html',
  '/ui': 'index.html',
  '/ui/': 'index.html',
  '/login': 'login.html',
}

/** As strict as a real console's: no inline script but the one with the nonce, no frames of other origins. */
const policy = (nonce: string) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "connect-src 'self' https://*.acronis.com https://acronis.cloud https://*.acronis.cloud",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ')

/** A file of `public/`, or one of its pages by address; undefined when there is none. Never leaves the folder. */
export async function staticAnswer(path: string): Promise<Answer | undefined> {
  const name = pages[path] ?? path.slice(1)
  const type = types[extname(name)]
  if (!type || !/^[a-z0-9/-]+\.[a-z]+$/.test(name)) return undefined
  const file = await readFile(fileURLToPath(new URL(name, publicFolder)), 'utf8').catch(() => undefined)
  if (file === undefined) return undefined
  if (!type.startsWith('text/html')) return answer(200, type, file)
  const nonce = randomBytes(16).toString('base64')
  const made = answer(200, type, file.replaceAll('{{nonce}}', nonce))
  const headers = { ...made.headers, 'content-security-policy': policy(nonce), 'set-cookie': sessionCookie }
  return { ...made, headers }
}

/** Made up; there so that tests can prove that cookies are recorded nowhere. */
const sessionCookie = 'AUTH_SERVER_SECURE=made-up-session-cookie; Path=/; Secure; HttpOnly; SameSite=Lax'
