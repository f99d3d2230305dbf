import { formatLint } from '../contract/lint-messages'
import type { Command } from './command'
import { inLibrary } from './with-workbench'

export const lintCommand: Command = {
  name: 'lint',
  operands: '[ARTICLE…]',
  least: 0,
  most: Number.POSITIVE_INFINITY,
  options: [],
  help: {
    en: 'Say what to look at before articles leave: quotations, facts, keys, sources that are one text',
    vi: 'Cho biết cần xem lại gì trước khi xuất: đoạn trích, thông tin, khóa, nguồn trùng văn bản',
  },
  run: (asked) =>
    inLibrary(asked, async (workbench, call) => {
      const articles = asked.operands.length === 0 ? null : asked.operands
      const { findings } = await workbench.lintArticles({ articles }, call)
      const lines = findings.map((finding) => {
        const words = finding.words.replace(/\s+/g, ' ').slice(0, 80)
        return `${finding.citationKey}: ${formatLint(finding, asked.language)}${words === '' ? '' : `: ${words}`}`
      })
      asked.console.answer(findings, lines.join('\n'))
      // It only tells; nothing stands in an export's way.
      return true
    }),
}
