import * as v from 'valibot'
import {
  annotation,
  label,
  name,
  offset,
  path,
  reference,
  revision,
  tag,
  tags,
  words,
} from './input-parts'
import { annotationOrders, mostLabels } from './marking'
import { type ArticleId, labelColours, labelStyles } from './model'

const colour = v.picklist(labelColours)
const style = v.picklist(labelStyles)
const annotations = v.pipe(v.array(annotation), v.minLength(1), v.maxLength(100_000))

export const markingInputs = {
  addLabel: v.object({ name, colour, style: v.optional(style) }),
  changeLabel: v.object({
    id: label,
    rev: revision,
    name: v.optional(v.nullable(name)),
    colour: v.optional(colour),
    style: v.optional(style),
  }),
  moveLabel: v.object({
    id: label,
    to: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostLabels - 1)),
  }),
  deleteLabel: v.object({ id: label }),
  splitAnnotation: v.object({ id: reference, at: offset }),
  joinAnnotations: v.object({ ids: v.pipe(v.array(annotation), v.minLength(2)) }),
  changeAnnotations: v.object({
    ids: annotations,
    label: v.optional(label),
    addTags: v.optional(tags),
    removeTags: v.optional(tags),
  }),
  renameTag: v.object({ from: tag, to: tag, merge: v.optional(v.boolean()) }),
  findAnnotations: v.object({
    text: v.pipe(words(1000), v.normalize('NFC')),
    labels: v.array(label),
    tags,
    entities: v.array(reference),
    article: v.nullable(
      v.pipe(
        reference,
        v.transform((id) => id as ArticleId),
      ),
    ),
    order: v.picklist(annotationOrders),
  }),
  describeAnnotations: v.object({ ids: v.pipe(v.array(annotation), v.maxLength(1000)) }),
  importAnnotations: v.object({ path }),
}
