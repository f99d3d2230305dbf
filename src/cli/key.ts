import type { Command } from './command'
import { inLibrary } from './with-workbench'

export const keyCommand: Command = {
  name: 'key',
  operands: 'ARTICLE KEY',
  least: 2,
  most: 2,
  options: [],
  help: {
    en: 'Give an article another citation key; refused when it is taken',
    vi: 'Đổi khóa trích dẫn của một bài; từ chối nếu khóa đã được dùng',
  },
  run: (asked) =>
    inLibrary(asked, async (workbench, call) => {
      const [article = '', citationKey] = asked.operands
      const { id, citationKey: key } = await workbench.correctArticle(
        { article, citationKey },
        call,
      )
      asked.console.answer({ id, citationKey: key }, key)
      return true
    }),
}
