/**
 * The words of Lectern as data. Everything here is plain, readonly and survives structured cloning and JSON.
 * Offsets count UTF-16 code units of an article's canonical text; dates are ISO text; absence is `null`.
 */

import type { ArticleFacts } from './article-facts'
import type { BlockLanguage } from './block-language'

declare const brand: unique symbol
type Branded<Kind extends string> = string & { readonly [brand]: Kind }

export type ArticleId = Branded<'article'>
export type AnnotationId = Branded<'annotation'>
export type EntityId = Branded<'entity'>
export type LabelId = Branded<'label'>
export type OutletRuleId = Branded<'outlet-rule'>
/** `yyyy-mm-dd`. */
export type IsoDate = Branded<'date'>
/** A moment in UTC, as `Date.prototype.toISOString` writes it. */
export type IsoTime = Branded<'time'>

export const languages = ['vi', 'en'] as const
/** A language Lectern knows by its letters and words. */
export type Language = (typeof languages)[number]

/** A stretch of the canonical text: `start` included, `end` not. */
export interface Span {
  readonly start: number
  readonly end: number
}

export const blockRoles = [
  'title',
  'standfirst',
  'byline',
  'dateline',
  'paragraph',
  'caption',
  'related',
  'source',
  'navigation',
] as const
export type BlockRole = (typeof blockRoles)[number]

/** A stretch of the text with a role. Blocks are in order and hold every character but the white space between lines. */
export interface Block extends Span {
  readonly role: BlockRole
  /** False when the block is trimmed: ghosted in the reader, left out of search and export. */
  readonly kept: boolean
  /** The rule that decided role and trimming, `outlet-rule/ID` for an outlet's (`outletRuleOf`), or `user`. */
  readonly by: string
  /** What the rules said, where a person or an outlet's rule decided otherwise; missing in choices of earlier versions. */
  readonly overruled?: Pick<Block, 'role' | 'kept' | 'by'> | undefined
  /** As a person says; missing where it is told from the words (`languageOf`). */
  readonly language?: BlockLanguage | undefined
}

/** Where a value is from: the rule's name and the words of the article, its address or its tags it was read from. */
export interface Reason {
  readonly rule: string
  readonly evidence: string
}

/**
 * A described value with its origin: inferred by a rule; declared by the page itself, with a reason and not inferred; a
 * person's word or empty, without a reason.
 */
export interface Fact<Value> {
  readonly value: Value | null
  readonly inferred: boolean
  readonly reason: Reason | null
}

/** What the list, search results and references need of an article. */
export interface ArticleSummary {
  readonly id: ArticleId
  readonly citationKey: string
  readonly title: string
  readonly language: Language | null
  readonly outlet: string | null
  readonly url: string | null
  readonly publishedOn: IsoDate | null
  /** Words of the kept text. */
  readonly words: number
  /** Share of the text's lines that are trimmed, 0 to 1. */
  readonly trimmedShare: number
  readonly annotations: number
  /** The file's name as it came, with the folders it was imported with. */
  readonly source: string
  readonly importedAt: IsoTime
}

/** One imported text, complete. */
export interface Article extends ArticleFacts {
  readonly id: ArticleId
  readonly rev: number
  readonly citationKey: string
  readonly source: string
  /** Of the original bytes, in hexadecimal. */
  readonly sha256: string
  readonly importedAt: IsoTime
  readonly title: Fact<string>
  readonly language: Fact<Language>
  readonly outlet: Fact<string>
  readonly url: Fact<string>
  readonly publishedOn: Fact<IsoDate>
  /** Canonical: NFC, line feeds only, no byte order mark. */
  readonly text: string
  readonly blocks: readonly Block[]
}

export const labelColours = [
  'yellow',
  'green',
  'blue',
  'pink',
  'orange',
  'purple',
  'teal',
  'grey',
] as const
export type LabelColour = (typeof labelColours)[number]

export const labelStyles = ['highlight', 'underline'] as const
export type LabelStyle = (typeof labelStyles)[number]

/** A colour with a name of the researcher's own; until they give one, `name` is null and the colour's name stands in. */
export interface Label {
  readonly id: LabelId
  readonly rev: number
  readonly colour: LabelColour
  readonly style: LabelStyle
  readonly name: string | null
}

/** The W3C TextQuoteSelector's three parts: the passage and up to 32 characters on each side. */
export interface Quote {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** A mark on a passage. */
export interface Annotation extends Span {
  readonly id: AnnotationId
  readonly rev: number
  readonly article: ArticleId
  readonly quote: Quote
  readonly label: LabelId
  readonly tags: readonly string[]
  readonly comment: string
  /**
   * `trimmed`: the passage lies, wholly or partly, in text that is trimmed. `review`: the words were not found again for
   * sure; the span is the likeliest place, the quote what was marked. `orphaned`: they were not found; the span is empty.
   */
  readonly state: 'anchored' | 'trimmed' | 'review' | 'orphaned'
  /** The annotation this one was to be, had that not been changed elsewhere meanwhile; null for all others. */
  readonly conflictOf: AnnotationId | null
  readonly createdAt: IsoTime
  readonly changedAt: IsoTime
}

export const entityKinds = ['person', 'organisation', 'place', 'event'] as const
export type EntityKind = (typeof entityKinds)[number]

/** One of an entity's names; `language` is null when it serves in every language. */
export interface EntityName {
  readonly text: string
  readonly language: Language | null
}

/** A person, organisation, place or event. The first name is the one shown. */
export interface Entity {
  readonly id: EntityId
  readonly rev: number
  readonly kind: EntityKind
  readonly names: readonly [EntityName, ...EntityName[]]
}

export interface EntitySummary extends Entity {
  /** Accepted mentions. */
  readonly mentions: number
  /** Articles with an accepted mention. */
  readonly articles: number
  /** Mentions found by name and not yet decided. */
  readonly suggestions: number
}

export const mentionStates = ['suggested', 'accepted', 'rejected'] as const
export type MentionState = (typeof mentionStates)[number]

/** A passage that names an entity. */
export interface Mention extends Span {
  readonly entity: EntityId
  readonly article: ArticleId
  readonly state: MentionState
  /** The words as they stand in the text. */
  readonly text: string
}

/** A mention with the words around it, for lists across articles. */
export interface MentionInContext extends Mention {
  /** Up to 60 characters of the same block on each side. */
  readonly before: string
  readonly after: string
  /** The block's number among the article's kept paragraphs, from 1; null in trimmed text. */
  readonly paragraph: number | null
}

/** Everything an entity's page shows. */
export interface EntityPage {
  readonly entity: EntitySummary
  /** Suggested and accepted mentions in order of article and place. */
  readonly mentions: readonly MentionInContext[]
  readonly articles: readonly ArticleSummary[]
  /** Entities accepted in the same articles, most shared first. */
  readonly appearsWith: readonly {
    readonly entity: EntitySummary
    readonly sharedArticles: number
  }[]
}

/** What to call an undo step: the operation's name and how many records it touched. */
export interface HistoryStep {
  readonly operation: string
  readonly records: number
}

export interface History {
  readonly undo: HistoryStep | null
  readonly redo: HistoryStep | null
}
