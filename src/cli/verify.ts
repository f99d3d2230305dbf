import { resolve } from 'node:path'
import type { Command } from './command'
import { withWorkbench } from './with-workbench'

export const verifyCommand: Command = {
  name: 'verify',
  operands: 'BUNDLE',
  least: 1,
  most: 1,
  options: [],
  help: {
    en: 'Check a bundle with nothing but the bundle',
    vi: 'Kiểm tra một gói chỉ bằng chính gói đó',
  },
  run: (asked) =>
    withWorkbench(asked, async (workbench, call) => {
      const path = resolve(asked.operands[0] ?? '')
      const { ok, problems } = await workbench.verifyBundle({ path }, call)
      const lines = problems.map((problem) => `✗ ${problem.path}: ${problem.message}`)
      asked.console.answer({ ok, problems }, ok ? '✓' : lines.join('\n'))
      return ok
    }),
}
