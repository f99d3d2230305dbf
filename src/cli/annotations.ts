import type { Command } from './command'
import { describeAnnotations, formatAnnotation } from './describe-annotation'
import { inLibrary } from './with-workbench'

export const annotationsCommand: Command = {
  name: 'annotations',
  operands: '[ARTICLE]',
  least: 0,
  most: 1,
  options: [],
  help: {
    en: 'List the annotations of an article, or of all',
    vi: 'Liệt kê ghi chú của một bài hoặc của mọi bài',
  },
  run: (asked) =>
    inLibrary(asked, async (workbench, call) => {
      const article = asked.operands[0] ?? null
      const annotations = await workbench.listAnnotations({ article }, call)
      const described = await describeAnnotations(annotations, workbench, call)
      asked.console.answer(described, described.map(formatAnnotation).join('\n'))
      return true
    }),
}
