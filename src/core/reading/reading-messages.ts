/** What the engine and its reading thread say to one another. Everything survives structured cloning. */
import type { Outcome } from '../../contract/fault'
import type { AskedDocument, DocumentReading } from './read-document'

export interface ReadingRequest extends AskedDocument {
  readonly id: number
}

export interface ReadingAnswer {
  readonly id: number
  readonly outcome: Outcome<DocumentReading>
}
