/** Only this server's own pages may talk to it; any other page that finds the port is refused before anything is read. */

/** Header values as they came, one entry for each time a header was sent (`IncomingMessage.headersDistinct`). */
export type HeaderValues = Readonly<Record<string, readonly string[] | undefined>>

/**
 * The header that gives a foreign request away, or null when the request may be the server's own page.
 * A rebound name shows in `Host`, a foreign page in `Origin` or `Sec-Fetch-Site`.
 */
export function findForeignHeader(headers: HeaderValues, port: number): string | null {
  const [host, ...moreHosts] = headers.host ?? []
  const known = host === `127.0.0.1:${port}` || host === `localhost:${port}`
  if (!known || moreHosts.length > 0) return 'Host'
  if (headers.origin?.some((origin) => origin !== `http://${host}`)) return 'Origin'
  const sites = headers['sec-fetch-site'] ?? []
  if (sites.some((site) => site !== 'same-origin' && site !== 'none')) return 'Sec-Fetch-Site'
  return null
}
