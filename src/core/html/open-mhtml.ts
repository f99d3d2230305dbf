/** The page inside a web archive (MHTML, RFC 2557): the first part that is HTML. Nothing else of the archive is read. */
const headLimit = 100_000
const newlines = /\r?\n/

/** The bytes are a web archive's, by their opening headers. */
export function isMhtml(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, headLimit)).toString('latin1')
  const headers = head.split(/\r?\n\r?\n/, 1)[0] ?? ''
  return (
    /^mime-version\s*:/im.test(headers) && /^content-type\s*:\s*multipart\/related/im.test(headers)
  )
}

/** The bytes of the archive's page; null when it has none. */
export function openMhtml(bytes: Uint8Array): Uint8Array | null {
  const all = Buffer.from(bytes).toString('latin1')
  const boundary = /boundary\s*=\s*(?:"([^"\r\n]{1,200})"|([^\s;]{1,200}))/i.exec(
    all.slice(0, headLimit),
  )
  const mark = boundary?.[1] ?? boundary?.[2]
  if (mark === undefined) return null
  for (const part of all.split(`--${mark}`).slice(1)) {
    const gap = /\r?\n\r?\n/.exec(part)
    if (gap === null) continue
    const headers = part.slice(0, gap.index).replace(/\r?\n[ \t]+/g, ' ')
    if (!/^content-type\s*:\s*text\/html/im.test(headers)) continue
    const encoding = /^content-transfer-encoding\s*:\s*([\w-]+)/im.exec(headers)?.[1]?.toLowerCase()
    return decodePart(part.slice(gap.index + gap[0].length), encoding ?? '7bit')
  }
  return null
}

function decodePart(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1')
  const text = body
    .split(newlines)
    .map((line) => line.replace(/[ \t]+$/, ''))
    .join('\n')
    .replace(/=\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
  return Buffer.from(text, 'latin1')
}
