/**
 * Everything the program can do, on one screen. Hosts carry these calls, the core answers them, the window asks.
 * Every operation takes one input and may be given a `Call` to watch or stop it; it resolves when its effect is on disk.
 */
import type { AlignmentOperations } from './alignment'
import type { AnchorOperations } from './anchors'
import type { ArticlePartOperations } from './article-parts'
import type { BlockLanguageOperations } from './block-language'
import type { BulkFactOperations } from './bulk-facts'
import type { BundleOperations } from './bundles'
import type { DeskOperations } from './desk'
import type { AnnotationChange, EntityChange } from './edits'
import type {
  AnnotationDraft,
  ArticleCorrection,
  BlockChange,
  EntityDraft,
  ExportPreview,
  ExportReceipt,
  ExportRequest,
  LibraryChoice,
  LibrarySummary,
  MentionDecision,
  Progress,
  SearchAnswer,
  SearchRequest,
  Session,
  WorkbenchEvent,
} from './exchange'
import type { ExportedNoteOperations, NoteDecision } from './exported-notes'
import type { ImportOperations } from './importing'
import type { LinkOperations } from './links'
import type { LintOperations } from './lint'
import type { MarkingOperations } from './marking'
import type {
  Annotation,
  AnnotationId,
  Article,
  ArticleSummary,
  Entity,
  EntityPage,
  EntitySummary,
  History,
  Label,
  LabelColour,
  LabelStyle,
  Mention,
} from './model'
import type { NoteOperations } from './notes'
import type { OutletRuleOperations } from './outlet-rules'
import type { Preferences } from './preferences'
import type { ElsewhereChoice, RecoveryOperations } from './recovery'
import type { ReferenceOperations } from './references'
import type {
  ArticleDeletion,
  Backup,
  LibraryCheck,
  RestorePreview,
  RestoreReceipt,
  SavedElsewhere,
  TrashItem,
  TrashReference,
} from './safekeeping'

/** One call under way: how to stop it and where its progress goes. */
export interface Call {
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

export type Operation<Input, Answer> = (input: Input, call?: Partial<Call>) => Promise<Answer>

export interface Operations
  extends RecoveryOperations,
    AnchorOperations,
    ArticlePartOperations,
    MarkingOperations,
    ReferenceOperations,
    BundleOperations,
    LinkOperations,
    AlignmentOperations,
    DeskOperations,
    ImportOperations,
    NoteOperations,
    OutletRuleOperations,
    BlockLanguageOperations,
    BulkFactOperations,
    ExportedNoteOperations,
    LintOperations {
  describeSession: Operation<Record<never, never>, Session>
  /** Opens or makes a library and closes the one before. Faults: `library/…`. */
  openLibrary: Operation<LibraryChoice, LibrarySummary>
  closeLibrary: Operation<Record<never, never>, null>
  changePreferences: Operation<Partial<Preferences>, Preferences>

  listArticles: Operation<Record<never, never>, readonly ArticleSummary[]>
  searchArticles: Operation<SearchRequest, SearchAnswer>
  /** By id or citation key. Faults: `article/not-found`. */
  openArticle: Operation<{ article: string }, Article>
  /** A person's word: never inferred over again. An emptied value stays empty. Faults: `edit/conflict`. */
  correctArticle: Operation<ArticleCorrection, Article>
  /** Trims blocks or takes them back; the text itself is never touched. */
  changeBlocks: Operation<BlockChange, Article>
  /**
   * Moves articles with their annotations and mentions to the trash. More than five, and more than one in twenty, must be
   * confirmed, and a backup is made first. Faults: `delete/confirm`.
   */
  deleteArticles: Operation<ArticleDeletion, null>

  /** Faults: `passage/not-found`, `passage/ambiguous`, `passage/out-of-range`, `label/not-found`. */
  annotatePassage: Operation<AnnotationDraft, Annotation>
  /**
   * Answers the annotation as it is now: a late change is a new one, with `conflictOf`. When its article was deleted
   * meanwhile, that one lies with it in the trash.
   */
  changeAnnotation: Operation<AnnotationChange, Annotation>
  deleteAnnotations: Operation<{ ids: readonly AnnotationId[] }, null>
  /** In order of article and place; of one article, or of all when it is null. */
  listAnnotations: Operation<{ article: string | null }, readonly Annotation[]>
  listLabels: Operation<Record<never, never>, readonly Label[]>
  /** Highlights when no style is said. Faults: `label/limit`. */
  addLabel: Operation<{ name: string; colour: LabelColour; style?: LabelStyle | undefined }, Label>
  /** Every tag in use, most used first. */
  listTags: Operation<Record<never, never>, readonly { tag: string; count: number }[]>

  addEntity: Operation<EntityDraft, EntitySummary>
  /** Faults: `edit/conflict`. */
  changeEntity: Operation<EntityChange, EntitySummary>
  /** `merged` becomes more names of `kept`, with all its mentions. */
  mergeEntities: Operation<{ kept: string; merged: string }, EntitySummary>
  deleteEntity: Operation<{ entity: string }, null>
  listEntities: Operation<Record<never, never>, readonly EntitySummary[]>
  /** By id or by a name. Faults: `entity/not-found`, `entity/ambiguous`. */
  openEntity: Operation<{ entity: string }, EntityPage>
  /** Mentions in one article, rejected ones left out, in order of place. */
  listMentions: Operation<
    { article: string },
    readonly (Mention & { readonly kind: Entity['kind'] })[]
  >
  /** Accepts or rejects mentions as one undo step; `suggested` takes the decision back. Faults: `edit/conflict`. */
  decideMentions: Operation<MentionDecision, null>

  describeHistory: Operation<Record<never, never>, History>
  /** Takes back the last change of whatever kind. Faults: `history/empty`. */
  undo: Operation<Record<never, never>, History>
  redo: Operation<Record<never, never>, History>

  /** What was deleted, last first. */
  listTrash: Operation<Record<never, never>, readonly TrashItem[]>
  /** Brings things back with all that was deleted with them, as one undo step. Faults: `trash/not-found`. */
  restoreFromTrash: Operation<{ items: readonly TrashReference[] }, null>

  /** Newest first. */
  listBackups: Operation<Record<never, never>, readonly Backup[]>
  /** Makes a backup and reads it back; the newest one when nothing has changed since. */
  makeBackup: Operation<Record<never, never>, Backup>
  /** By name, or by the path of any backup file. Faults: `backup/not-found`, `backup/unreadable`. */
  previewRestore: Operation<{ backup: string }, RestorePreview>
  /**
   * Makes every record what it was, as one undo step, after a backup of what is. By path, texts and originals come along
   * from the library the backup lies in. Faults: those of `previewRestore`.
   */
  restoreBackup: Operation<{ backup: string }, RestoreReceipt>
  /** Reads and compares everything. A repair does only what loses nothing, after a backup. */
  checkLibrary: Operation<{ repair: boolean }, LibraryCheck>

  /** Tries to write now what could not be written. Faults: `storage/failed`. */
  retrySaving: Operation<Record<never, never>, null>
  /**
   * Writes the whole library, with what could not be saved, to a folder that is missing or empty, reads it back, and goes
   * on there. With the trash left behind, nothing of what was deleted comes along: the way to forget it for good, once
   * this folder and its backups are deleted by hand. Faults: `library/foreign`, `storage/failed`; the library then stays where it is.
   */
  saveElsewhere: Operation<ElsewhereChoice, SavedElsewhere>

  /** What an export would hold, without writing it. Faults: `export/nothing`. */
  previewExport: Operation<ExportRequest, ExportPreview>
  /**
   * Writes to `out`: a file, or a folder for formats of several files. Notes that are there are brought up to date; what the
   * user changed in them stays unless `decisions` say otherwise. Faults: `export/…`, `template/…`.
   */
  exportLibrary: Operation<
    ExportRequest & {
      readonly out: string
      readonly decisions?: readonly NoteDecision[] | undefined
    },
    ExportReceipt
  >
}

export type OperationName = keyof Operations

export interface Workbench extends Operations {
  /** Hears every change, whoever made it. Returns its own undo. */
  listen(onEvent: (event: WorkbenchEvent) => void): () => void
}
