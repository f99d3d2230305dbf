import type { PassageLink } from '../../contract/links'
import type {
  Annotation,
  AnnotationId,
  Article,
  Entity,
  Label,
  Mention,
} from '../../contract/model'
import type { Collection, Note } from '../../contract/notes'
import type { Reference } from '../../contract/references'
import type { ExportFile } from './export-file'

/** A note without what follows from its library. */
export type OwnNote = Omit<Note, 'aboutTitle' | 'file'>

/** Everything an export may need, already selected, in library order. */
export interface ExportSource {
  readonly libraryName: string
  readonly articles: readonly Article[]
  /** Of those articles, one each, in their order. */
  readonly references: readonly Reference[]
  /** What was attached to them, one each or null. */
  readonly attached: readonly (Reference | null)[]
  /** Of those articles, in order of article and place. */
  readonly annotations: readonly Annotation[]
  readonly labels: readonly Label[]
  /** Who made an annotation, where that is to be said and known. */
  readonly researchers: ReadonlyMap<AnnotationId, string>
  /** With accepted mentions in those articles. */
  readonly entities: readonly Entity[]
  /** Accepted ones, of those articles. */
  readonly mentions: readonly Mention[]
  /** With both passages in those articles. */
  readonly links: readonly PassageLink[]
  /** Those that hold nothing but these articles. */
  readonly collections: readonly Collection[]
  /** Notes of the researcher's own that go along, as data and, in a folder of their own, as files. */
  readonly notes: readonly OwnNote[]
  readonly ownNotes: readonly ExportFile[]
  /** The bytes as they came. */
  readonly original: (article: Article) => Promise<Uint8Array>
  readonly now: Date
  /** Of Lectern. */
  readonly version: string
}
