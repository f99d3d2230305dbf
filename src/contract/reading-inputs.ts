import * as v from 'valibot'
import { fonts, lineHeights, measures } from './reading'

const within = ({ least, most }: { readonly least: number; readonly most: number }) =>
  v.pipe(v.number(), v.minValue(least), v.maxValue(most))

export const readingLook = v.object({
  font: v.picklist(fonts),
  measure: within(measures),
  lineHeight: within(lineHeights),
})
