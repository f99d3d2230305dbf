import * as v from 'valibot'
import { type Desk, mostPanes } from './desk'
import { offset } from './input-parts'
import type { ArticleId } from './model'

const article = v.pipe(
  v.string(),
  v.maxLength(300),
  v.transform((id) => id as ArticleId),
)
export const desk: v.GenericSchema<unknown, Desk> = v.object({
  panes: v.pipe(
    v.array(
      v.object({
        article,
        share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
        at: v.nullable(offset),
      }),
    ),
    v.maxLength(mostPanes),
  ),
  focused: v.pipe(offset, v.maxValue(mostPanes - 1)),
})

export const deskInputs = { openDesk: v.object({}), keepDesk: desk }
