import { userInfo } from 'node:os'

/** Who works on this machine, by the system's name; undefined where the system does not say. */
export function systemUser(): string | undefined {
  try {
    return userInfo().username
  } catch {
    // A process without an account, as in some containers.
    return undefined
  }
}
