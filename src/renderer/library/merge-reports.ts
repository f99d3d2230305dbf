import type { ImportReport } from '../../contract/exchange'

/** Two imports told as one: nothing of an earlier report is lost before the user has dismissed it. */
export const mergeReports = (earlier: ImportReport | null, later: ImportReport): ImportReport =>
  earlier === null
    ? later
    : {
        imported: [...earlier.imported, ...later.imported],
        duplicates: [...earlier.duplicates, ...later.duplicates],
        failed: [...earlier.failed, ...later.failed],
        cancelled: earlier.cancelled || later.cancelled,
        tookMs: earlier.tookMs + later.tookMs,
      }

/** A report without some of its failures: they are being tried again. */
export function withoutFailures(
  report: ImportReport,
  retried: ImportReport['failed'],
): ImportReport {
  const gone = new Set(retried)
  return { ...report, failed: report.failed.filter((failure) => !gone.has(failure)) }
}
