import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const tokenLifetimeMs = 60_000

/** Who may come in: a launch token opens one session, once, within a minute; the session's cookie serves from then on. */
export interface Admission {
  issueToken(): string
  /** A new session's secret, or null when the token is unknown, used or older than a minute. */
  redeem(token: string): string | null
  admits(session: string): boolean
}

export function createAdmission(now: () => Date): Admission {
  let tokens: readonly { readonly digest: Buffer; readonly expires: number }[] = []
  const sessions: Buffer[] = []
  const unexpired = () => tokens.filter(({ expires }) => expires > now().getTime())
  return {
    issueToken() {
      const token = newSecret()
      tokens = [
        ...unexpired(),
        { digest: digest(token), expires: now().getTime() + tokenLifetimeMs },
      ]
      return token
    },
    redeem(token) {
      const asked = digest(token)
      const before = unexpired()
      tokens = before.filter((known) => !timingSafeEqual(known.digest, asked))
      if (tokens.length === before.length) return null
      const session = newSecret()
      sessions.push(digest(session))
      return session
    },
    admits(session) {
      const asked = digest(session)
      return sessions.some((known) => timingSafeEqual(known, asked))
    },
  }
}

const newSecret = () => randomBytes(32).toString('base64url')

// Digests are of equal length, as timingSafeEqual wants, and their comparison tells nothing about the secret.
const digest = (secret: string) => createHash('sha256').update(secret).digest()
