import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { protocol } from 'electron'

const scheme = 'app'
/** The one page of the program. */
export const shellUrl = `${scheme}://lectern/`

// Inline styles are allowed because React Aria adds a style element; with no network they cannot carry anything out.
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

const contentTypes = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
  ['.woff', 'font/woff'],
])

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Whether an address is the program's own page, wherever in it. */
export function isShell(url: string): boolean {
  return URL.canParse(url) && url.split('#', 1)[0] === shellUrl
}

/** Serves the window's files. What the folder holds now is all that will ever be served. */
export function serveRenderer(folder: string): void {
  const files = mapFiles(folder)
  protocol.handle(scheme, (request) => answerRequest(files, request))
}

interface ServedFile {
  readonly path: string
  readonly type: string
}

function mapFiles(folder: string): ReadonlyMap<string, ServedFile> {
  const files = new Map<string, ServedFile>()
  // Not readdir's own `recursive`: it is not sure to work inside an asar archive.
  const visit = (inside: string) => {
    for (const entry of readdirSync(join(folder, inside), { withFileTypes: true })) {
      const path = `${inside}/${entry.name}`
      const type = contentTypes.get(extname(entry.name))
      if (entry.isDirectory()) visit(path)
      else if (type !== undefined) files.set(path, { path: join(folder, path), type })
    }
  }
  visit('')
  const index = files.get('/index.html')
  if (index) files.set('/', index)
  return files
}

async function answerRequest(
  files: ReadonlyMap<string, ServedFile>,
  request: Request,
): Promise<Response> {
  const { host, pathname } = new URL(request.url)
  const file = host === 'lectern' ? files.get(pathname) : undefined
  if (request.method !== 'GET') return respond(405, null, 'text/plain')
  if (file === undefined) return respond(404, null, 'text/plain')
  return respond(200, await readFile(file.path), file.type)
}

function respond(status: number, body: Buffer<ArrayBuffer> | null, type: string): Response {
  return new Response(body, {
    status,
    headers: {
      'content-type': type,
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-cache',
    },
  })
}
