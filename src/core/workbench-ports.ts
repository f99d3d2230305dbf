/** What the core needs from whoever starts it. Only entry files read the environment; below them everything arrives here. */
import { join } from 'node:path'
import type { Workbench } from '../contract/workbench'
import type { Repeat } from './backups/backup-schedule'
import type { ReadDocument } from './reading/read-document'

export interface WorkbenchPorts {
  /** Holds preferences and recent libraries; null: nothing is remembered from one run to the next. */
  readonly configFolder: string | null
  /** Where backups are kept besides in their library; missing: in the configuration's folder, if there is one. */
  readonly backupsFolder?: string | undefined
  /** The articles that ship with Lectern, as text files. */
  readonly samplesFolder: string
  /** Where new libraries are proposed and the sample library is made. */
  readonly librariesFolder: string
  readonly version: string
  /** Who works here, by the system's name, for the records they change; missing when nobody knows. */
  readonly user?: string | undefined
  /** Where the user's pandoc may be: `pandocPlaces`; missing: it is never run. */
  readonly pandocPlaces?: readonly string[] | undefined
  readonly now: () => Date
  /** Reads files where they can do no harm: `createReadingProcess`. */
  readonly readDocument: ReadDocument
  /** Unique and rising, letters and digits only. */
  readonly newId: () => string
  /** For what is done from time to time; by the machine's clock when missing. */
  readonly repeat?: Repeat | undefined
  /** Hears of errors nobody may handle: for the log. */
  readonly onBug: (error: unknown) => void
}

/** null: backups are kept in their library only. */
export const backupsOutside = ({ backupsFolder, configFolder }: WorkbenchPorts): string | null =>
  backupsFolder ?? (configFolder === null ? null : join(configFolder, 'backups'))

export interface OpenedWorkbench {
  readonly workbench: Workbench
  /** Waits for what is being written, gives the library free. */
  close(): Promise<void>
}
