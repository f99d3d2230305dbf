import type { IncomingMessage } from 'node:http'

/** The percent-encoded `x-file-name`: up to 1,000 characters, without control characters or steps upwards; else null. */
export function parseFileName(request: IncomingMessage): string | null {
  const names = parseFileNames(request)
  return names?.length === 1 ? (names[0] ?? null) : null
}

/** The same for several, with commas between; null when one of them is wrong. */
export function parseFileNames({ headers }: IncomingMessage): readonly string[] | null {
  const header = headers['x-file-name']
  if (typeof header !== 'string') return null
  const names = header.split(',').map(parseName)
  return names.every((name) => name !== null) ? names : null
}

function parseName(encoded: string): string | null {
  const name = decode(encoded)?.normalize('NFC') ?? ''
  const climbs = name.split(/[/\\]/).includes('..')
  return name === '' || name.length > 1000 || /\p{Cc}/u.test(name) || climbs ? null : name
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** A `Content-Disposition` for a download, with the name in UTF-8 (RFC 6266, RFC 8187) and in ASCII for the rest. */
export function formatAttachment(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
