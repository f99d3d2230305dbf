import type { ReactElement } from 'react'
import { ImportProgress } from './import/import-progress'
import { ImportReport } from './import/import-report'
import { useImporting, useImportingState } from './importing'
import './import-status.css'

/** The import under way, and the report of those that ended, until it is dismissed. */
export function ImportStatus(): ReactElement | null {
  const { progress, report } = useImportingState()
  const { cancel, dismiss } = useImporting()
  if (progress === null && report === null) return null
  return (
    <div className="import-status">
      {progress === null ? null : <ImportProgress progress={progress} onCancel={cancel} />}
      {report === null ? null : <ImportReport report={report} onDismiss={dismiss} />}
    </div>
  )
}
