import { findFullDates } from './find-dates'
import { endsSentence } from './line-shape'
import type { TextLine } from './split-lines'

const dateLineWords = 14

/** A line under a title that is no sentence and holds a full date says when the article appeared. */
export const holdsDate = (line: TextLine) =>
  line.words <= dateLineWords && !endsSentence(line.text) && dateStart(line.text) !== null

/** A line that opens with a full date, perhaps after a weekday, a time or “Updated:”, is no headline. */
export function opensWithDate(line: TextLine): boolean {
  if (!holdsDate(line)) return false
  return datePrefix.test(line.text.slice(0, dateStart(line.text) ?? 0))
}

function dateStart(text: string): number | null {
  const [found] = findFullDates(text, 'vi')
  return found === undefined ? null : text.indexOf(found.words)
}

const datePrefix =
  /^(?:(?:thứ\s(?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|(?:last\s)?(?:published|posted|updated)|date|on|at|lúc|ngày|ngày đăng|đăng ngày|cập nhật|xuất bản|\d{1,2}[:h]\d{2})[\s,:.|–-]{0,3}){0,4}$/i
