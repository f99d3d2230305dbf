/** Rows as text in columns two spaces apart; the last column is not padded, so that nothing trails. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const row of rows)
    for (const [column, cell] of row.entries())
      widths[column] = Math.max(widths[column] ?? 0, width(cell))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

// A letter with its marks takes one place, however many code points it has.
const width = (text: string): number => [...graphemes.segment(text)].length
