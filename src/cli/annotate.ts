import type { Command } from './command'
import { describeAnnotations, formatAnnotation } from './describe-annotation'
import { inLibrary } from './with-workbench'

export const annotateCommand: Command = {
  name: 'annotate',
  operands: 'ARTICLE',
  least: 1,
  most: 1,
  options: ['quote', 'prefix', 'suffix', 'occurrence', 'label', 'tag', 'comment'],
  help: {
    en: 'Mark a passage; one that stands several times needs --prefix, --suffix or --occurrence',
    vi: 'Đánh dấu một đoạn; đoạn xuất hiện nhiều lần cần --prefix, --suffix hoặc --occurrence',
  },
  run(asked) {
    const { flags } = asked
    const draft = {
      article: asked.operands[0] ?? '',
      passage: {
        quote: flags.need('quote'),
        prefix: flags.text('prefix'),
        suffix: flags.text('suffix'),
        occurrence: flags.count('occurrence'),
      },
      label: flags.text('label'),
      tags: flags.texts('tag'),
      comment: flags.text('comment') ?? '',
    }
    return inLibrary(asked, async (workbench, call) => {
      const annotation = await workbench.annotatePassage(draft, call)
      const [described] = await describeAnnotations([annotation], workbench, call)
      if (described !== undefined) asked.console.answer(described, formatAnnotation(described))
      return true
    })
  },
}
