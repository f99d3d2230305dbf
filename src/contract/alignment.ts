/** Which passages of two articles correspond, found by the program or said by the reader. */
import type { Span } from './model'
import type { Operation } from './workbench'

/** Passages of two articles that correspond. */
export interface Anchor {
  readonly left: Span
  readonly right: Span
  /** How sure it is, 0 to 1; 1 is a person's word. */
  readonly strength: number
  /** `paired`: by the reader. `shared`: by what both passages have; no words when length and place decided. */
  readonly why:
    | { readonly rule: 'paired' }
    | { readonly rule: 'same-article' }
    | { readonly rule: 'shared'; readonly words: readonly string[] }
}

export interface AlignmentOperations {
  /**
   * In the order of the left article; what the reader paired is always among them, and all others are in the order of
   * the right one too. Only kept text. Faults: `article/not-found`, `library/damaged`.
   */
  alignArticles: Operation<{ left: string; right: string }, readonly Anchor[]>
}
