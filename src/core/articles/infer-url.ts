import type { Fact } from '../../contract/model'
import { emptyFact, inferredFact } from './fact'
import { readAddressLine } from './source-line'
import type { TextLine } from './split-lines'

/**
 * The address a text was taken from: the last line that is a labelled web address (“Nguồn: https://…”),
 * or else the one address that stands alone on a line.
 */
export function inferUrl(lines: readonly TextLine[]): Fact<string> {
  const addressLines = lines.flatMap(({ text }) => {
    const read = readAddressLine(text)
    return read === null ? [] : [{ ...read, text }]
  })
  const labelled = addressLines.filter(({ label }) => label !== null).at(-1)
  const [first] = addressLines
  const alone = addressLines.every(({ address }) => address === first?.address) ? first : undefined
  const found = labelled ?? alone
  return found === undefined ? emptyFact : inferredFact(found.address, 'source-line', found.text)
}
