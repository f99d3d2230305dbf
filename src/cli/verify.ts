import { basename, resolve } from 'node:path'
import { formatProblem, type QuoteVerdicts } from '../contract/bundles'
import type { Language } from '../contract/model'
import type { Command } from './command'
import { withWorkbench } from './with-workbench'

const words = {
  verbatim: { en: 'verbatim', vi: 'đúng từng chữ' },
  normalised: {
    en: 'verbatim but for blanks and typography',
    vi: 'đúng, trừ dấu cách và kiểu chữ',
  },
  altered: { en: 'altered', vi: 'đã bị sửa' },
  sourceMissing: { en: 'source missing', vi: 'thiếu nguồn' },
} as const

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
      const report = await workbench.verifyBundle({ path }, call)
      const { ok, problems, quotes } = report
      const lines = problems.map(
        (problem) =>
          `✗ ${problem.path || basename(path)}: ${formatProblem(problem, asked.language)}`,
      )
      const sum = formatQuotes(quotes, asked.language)
      asked.console.answer(report, [...(ok ? ['✓'] : lines), sum].join('\n'))
      return ok
    }),
}

function formatQuotes(quotes: QuoteVerdicts, language: Language): string {
  const verdicts = ['verbatim', 'normalised', 'altered', 'sourceMissing'] as const
  return verdicts.map((verdict) => `${words[verdict][language]}: ${quotes[verdict]}`).join(', ')
}
