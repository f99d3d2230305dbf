import type { ImportLine } from '../../../contract/importing'
import { useHost } from '../../connection/connection'
import { isFile } from './take-again'

/** Whether trying these lines again begins with choosing their files again, as in a browser, which gave copies. */
export function useAsksForFiles(lines: readonly ImportLine[]): boolean {
  const { kind } = useHost()
  return kind === 'browser' && lines.some(({ from }) => isFile(from))
}
