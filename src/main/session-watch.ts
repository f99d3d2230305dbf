import type { Session } from '../contract/exchange'
import type { Workbench } from '../contract/workbench'

export interface SessionWatch {
  /** How the program stands; null until the engine has answered for the first time. */
  readonly latest: () => Session | null
  /** Asks again, for an engine that was started anew. */
  refresh(): void
}

/** Keeps up with library and preferences; `onSession` hears of every change. */
export function watchSession(
  workbench: Workbench,
  onSession: (session: Session) => void,
  onBug: (error: unknown) => void,
): SessionWatch {
  let latest: Session | null = null
  const keep = (session: Session) => {
    latest = session
    onSession(session)
  }
  const refresh = () => void workbench.describeSession({}).then(keep).catch(onBug)
  workbench.listen((event) => {
    if (event.kind === 'session') keep(event.session)
    if (event.kind === 'changed' && event.areas.includes('preferences')) refresh()
  })
  refresh()
  return { latest: () => latest, refresh }
}
