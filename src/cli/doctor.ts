import { findingMessages, formatChecked, formatFinding } from '../contract/finding-messages'
import type { Language } from '../contract/model'
import type { Finding, LibraryCheck } from '../contract/safekeeping'
import type { Command } from './command'
import { inLibrary } from './with-workbench'

const words = {
  well: { en: '✓ All is well: {0}.', vi: '✓ Mọi thứ đều ổn: {0}.' },
  repaired: { en: '{0} put right.', vi: 'Đã sửa {0}.' },
} as const

export const doctorCommand: Command = {
  name: 'doctor',
  operands: '',
  least: 0,
  most: 0,
  options: ['repair'],
  help: {
    en: 'Read and compare everything of the library; --repair does only what loses nothing',
    vi: 'Đọc và đối chiếu mọi thứ của thư viện; --repair chỉ làm những gì không mất dữ liệu',
  },
  run: (asked) =>
    inLibrary(asked, async (workbench, call) => {
      const { console, language } = asked
      const check = await workbench.checkLibrary({ repair: asked.flags.has('repair') }, call)
      const findings = check.findings.map((finding) => ({
        ...finding,
        message: formatFinding(finding.code, finding.count, language),
      }))
      console.answer({ ...check, findings }, formatCheck(check, language))
      return check.findings.every(isSettled)
    }),
}

/** Files set aside are safe where they are. */
const isSettled = ({ code, count, repaired }: Finding): boolean =>
  code === 'quarantine/kept' || repaired === count

function formatCheck({ findings, checked }: LibraryCheck, language: Language): string {
  if (findings.length === 0)
    return words.well[language].replace('{0}', formatChecked(checked, language))
  return findings.map((finding) => formatLine(finding, language)).join('\n')
}

function formatLine(finding: Finding, language: Language): string {
  const { code, count, examples, repaired } = finding
  const sentence = formatFinding(code, count, language)
  const more = count > examples.length ? ', …' : ''
  const done =
    repaired > 0
      ? words.repaired[language].replace('{0}', String(repaired))
      : findingMessages[code].repair[language]
  return `${isSettled(finding) ? '✓' : '✗'} ${sentence} ${done}\n  ${examples.join(', ')}${more}`
}
