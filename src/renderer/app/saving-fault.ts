import { formatFault } from '../../contract/fault'
import { faultMessages } from '../../contract/fault-messages'
import type { Language } from '../../contract/model'

/** What is fixed in the English sentence of `storage/failed`: before its file, between file and reason, and after. */
const [before = '', between = '', after = ''] = faultMessages['storage/failed'].en.split(/\{\w+\}/)

/** Why saving failed, in the window's language. The event carries the English sentence only: file and reason are read out of it. */
export function describeSavingFault(message: string, language: Language): string {
  const isKnown = message.startsWith(before) && message.endsWith(after)
  const words = message.slice(before.length, message.length - after.length)
  const at = words.lastIndexOf(between)
  if (!isKnown || at < 0) return message
  const detail = { file: words.slice(0, at), reason: words.slice(at + between.length) }
  return formatFault({ code: 'storage/failed', detail }, language)
}
