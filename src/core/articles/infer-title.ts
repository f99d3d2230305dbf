import type { Fact } from '../../contract/model'
import { inferredFact } from './fact'
import { endsSentence, firstSentence, openingOf } from './line-shape'
import { captionWords } from './photo-credit'
import { restoreSlug } from './restore-slug'
import type { TextLine } from './split-lines'
import type { Verdict } from './verdict'

const titleLength = 300

/** What a title may be taken from. */
export interface TitlePlaces {
  readonly lines: readonly TextLine[]
  readonly verdicts: readonly Verdict[]
  readonly url: string | null
  /** Without what is trimmed. */
  readonly keptText: string
  /** The file's name as it came. */
  readonly source: string
}

/**
 * What to call an article: its own title line as it stands; or the headline its address was made from; or its first
 * sentence, of a caption without the credit, either without its full stop; or, of a text with nothing on it, its file's name.
 */
export function inferTitle({ lines, verdicts, url, keptText, source }: TitlePlaces): Fact<string> {
  const at = verdicts.findIndex((verdict) => verdict.role === 'title')
  const [line, verdict] = [lines[at], verdicts[at]]
  const own = line === undefined ? null : line.text
  if (own !== null && !(endsSentence(own) && url !== null))
    return inferredFact(
      own,
      verdict?.by === 'headline-above-body' ? 'headline-above-body' : 'first-line',
      own,
    )
  const restored = url === null ? null : restoreSlug(url, keptText)
  if (restored !== null) return inferredFact(restored, 'address-words', url ?? '')
  if (own !== null) return inferredFact(own, 'first-line', own)
  return titleFromSentence(lines, verdicts) ?? inferredFact(source, 'file-name', source)
}

function titleFromSentence(
  lines: readonly TextLine[],
  verdicts: readonly Verdict[],
): Fact<string> | null {
  const at = verdicts.findIndex((verdict) => verdict.kept)
  const line = lines[at] ?? lines[0]
  if (line === undefined) return null
  const caption = verdicts[at]?.role === 'caption' ? captionWords(line.text) : ''
  const sentence = openingSentence(caption === '' ? line.text : caption)
  return inferredFact(sentence, caption === '' ? 'first-sentence' : 'caption-sentence', sentence)
}

/** The first sentence without its full stop; a very long one is cut between words. */
function openingSentence(text: string): string {
  const sentence = firstSentence(text)
  if (sentence.length > titleLength)
    return `${openingOf(sentence, titleLength - 1).replace(/\s\S*$/u, '')}…`
  return sentence.replace(/(?<=[^.])\.(?:\/\.)?$/u, '')
}
