import type { ChangeArea } from '../../contract/change-areas'
import type { WorkbenchEvent } from '../../contract/exchange'
import type { ArticleId } from '../../contract/model'

/** What an answer depends on. */
export interface Concern {
  readonly areas: readonly ChangeArea[]
  /** Only changes that may concern this article. */
  readonly article?: ArticleId | undefined
}

type Changed = Extract<WorkbenchEvent, { readonly kind: 'changed' }>

export const concerns = (event: Changed, { areas, article }: Concern): boolean =>
  (article === undefined || event.articles === null || event.articles.includes(article)) &&
  areas.some((area) => event.areas.includes(area))

const mostKept = 1000

/** The changes heard of, so that who was away knows what was missed. */
export class ChangeLog {
  readonly #changes: Changed[] = []
  #forgotten = 0

  readonly hear = (event: WorkbenchEvent): void => {
    if (event.kind !== 'changed') return
    this.#changes.push(event)
    if (this.#changes.length > mostKept) {
      this.#changes.shift()
      this.#forgotten += 1
    }
  }

  /** How many there have been. */
  get count(): number {
    return this.#forgotten + this.#changes.length
  }

  /** Whether a change after the first `count` may concern an answer. */
  hasChangedSince(count: number, concern: Concern): boolean {
    if (count < this.#forgotten) return true
    return this.#changes.slice(count - this.#forgotten).some((event) => concerns(event, concern))
  }
}
