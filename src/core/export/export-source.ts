import type { PassageLink } from '../../contract/links'
import type { Annotation, Article, Entity, Label, Mention } from '../../contract/model'

/** Everything an export may need, already selected, in library order. */
export interface ExportSource {
  readonly libraryName: string
  readonly articles: readonly Article[]
  /** Of those articles, in order of article and place. */
  readonly annotations: readonly Annotation[]
  readonly labels: readonly Label[]
  /** With accepted mentions in those articles. */
  readonly entities: readonly Entity[]
  /** Accepted ones, of those articles. */
  readonly mentions: readonly Mention[]
  /** With both passages in those articles. */
  readonly links: readonly PassageLink[]
  /** The bytes as they came. */
  readonly original: (article: Article) => Promise<Uint8Array>
  readonly now: Date
  /** Of Lectern. */
  readonly version: string
}
