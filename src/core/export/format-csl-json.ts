import type { Reference, ReferenceName } from '../../contract/references'

/** References as CSL-JSON (citationstyles.org, input schema 1.0.2), one item a work. */
export function formatCslJson(references: readonly Reference[]): string {
  return `${JSON.stringify(references.map(describeItem), null, 2)}\n`
}

// What is undefined, JSON leaves out.
function describeItem({ key, type, fields, names, dates, keywords }: Reference): object {
  const id = key ?? 'unnamed'
  return {
    id,
    'citation-key': id,
    type,
    ...fields,
    ...mapValues(names, (list) => list.map(describeName)),
    ...mapValues(dates, describeDate),
    keyword: keywords.length === 0 ? undefined : keywords.join(', '),
  }
}

function mapValues<Value, Result>(
  record: Readonly<Record<string, Value>>,
  map: (value: Value) => Result,
): Readonly<Record<string, Result>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]))
}

const describeName = ({ family, given }: ReferenceName): object =>
  given === null ? { literal: family } : { family, given }

function describeDate(date: string): object {
  const ends = date.split('/')
  const isDate = ends.length <= 2 && ends.every((end) => /^\d{4}(?:-\d{2}){0,2}$/u.test(end))
  return isDate
    ? { 'date-parts': ends.map((end) => end.split('-').map(Number)) }
    : { literal: date }
}
