// Browsers share cookies between the ports of a host: the port in the name keeps two servers apart.
const cookieName = (port: number) => `lectern-${port}`

export const formatSessionCookie = (port: number, session: string): string =>
  `${cookieName(port)}=${session}; HttpOnly; SameSite=Strict; Path=/`

/** The session named in a `Cookie` header, or null. */
export function parseSessionCookie(header: string | undefined, port: number): string | null {
  const prefix = `${cookieName(port)}=`
  const pair = (header ?? '').split(/; */).find((text) => text.startsWith(prefix))
  return pair === undefined ? null : pair.slice(prefix.length)
}
