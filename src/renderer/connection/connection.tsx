/** The one place where components meet the program: the workbench's client and the host around the window. */
import {
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
} from 'react'
import type { Workbench } from '../../contract/workbench'
import { ChangeLog } from './change-log'
import type { Host } from './host'

export interface Connection {
  readonly workbench: Workbench
  readonly host: Host
}

const ConnectionContext = createContext<(Connection & { readonly log: ChangeLog }) | null>(null)

export function ConnectionProvider({
  workbench,
  host,
  children,
}: Connection & { readonly children: ReactNode }): ReactElement {
  const connection = useMemo(() => ({ workbench, host, log: new ChangeLog() }), [workbench, host])
  useEffect(() => workbench.listen(connection.log.hear), [workbench, connection])
  return <ConnectionContext value={connection}>{children}</ConnectionContext>
}

function useConnection() {
  const connection = useContext(ConnectionContext)
  if (connection === null) throw new Error('used outside ConnectionProvider')
  return connection
}

export const useWorkbench = (): Workbench => useConnection().workbench
export const useHost = (): Host => useConnection().host
export const useChangeLog = (): ChangeLog => useConnection().log
