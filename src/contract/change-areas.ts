/** What a change may concern, for those who follow changes. */
export const changeAreas = [
  'articles',
  'annotations',
  'entities',
  'labels',
  'links',
  'templates',
  'notes',
  'collections',
  'outlet-rules',
  'preferences',
] as const
export type ChangeArea = (typeof changeAreas)[number]
