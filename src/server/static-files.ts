import { readdir, readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { extname, join, relative, sep } from 'node:path'

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/** URL path → file. What is not in the map does not exist, so no path of a request ever reaches the file system. */
export type StaticFiles = ReadonlyMap<string, string>

/** The files of a folder as they are now; `/` is its `index.html`. Kinds of file the window has no use for are left out. */
export async function findStaticFiles(folder: string): Promise<StaticFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = new Map<string, string>()
  for (const entry of entries) {
    if (!entry.isFile() || mediaTypes[extname(entry.name)] === undefined) continue
    const file = join(entry.parentPath, entry.name)
    files.set(`/${relative(folder, file).split(sep).join('/')}`, file)
  }
  const index = files.get('/index.html')
  if (index !== undefined) files.set('/', index)
  return files
}

/** Answers a GET; a HEAD gets the headers only, because Node drops the rest. */
export async function sendStaticFile(response: ServerResponse, file: string): Promise<void> {
  const contents = await readFile(file)
  response.writeHead(200, {
    'Content-Type': mediaTypes[extname(file)],
    'Content-Length': contents.length,
  })
  response.end(contents)
}
