import { dirname, posix } from 'node:path'
import { Fault } from '../../contract/fault'
import { readDocumentMarkup } from '../html/read-document-markup'
import { checkMarkup } from './check-markup'
import type { Archive } from './open-archive'
import type { DocumentLines } from './pdf-paragraphs'

/** Whether an archive is an EPUB. */
export const isEpub = (archive: Archive): boolean =>
  archive.get('mimetype')?.toString('latin1').trim() === 'application/epub+zip'

/** The chapters of an EPUB in their order (EPUB 3.3, 5.7). Faults: `file/malformed`, `file/too-complex`, `file/empty`. */
export function readEpub(archive: Archive, path: string): DocumentLines {
  const part = (name: string): string => {
    const text = archive.get(name)?.toString('utf8')
    if (text === undefined)
      throw new Fault('file/malformed', { path, reason: `“${name}” is missing` })
    checkMarkup(text, path)
    return text
  }
  const [rootfile] = tagsOf(part('META-INF/container.xml'), 'rootfile')
  const packagePath = attributeOf(rootfile ?? '', 'full-path') ?? ''
  const book = part(packagePath)
  const files = new Map(
    tagsOf(book, 'item').map((tag) => [attributeOf(tag, 'id'), attributeOf(tag, 'href')]),
  )
  const folder = dirname(packagePath)
  const chapters = tagsOf(book, 'itemref').flatMap((tag) => {
    const href = files.get(attributeOf(tag, 'idref'))
    const isAside = attributeOf(tag, 'linear') === 'no'
    return href && !isAside ? [posix.join(folder, decodeAddress(href))] : []
  })
  return readDocumentMarkup(
    `<body>${chapters.map((name) => bodyOf(part(name))).join('\n')}</body>`,
    path,
  )
}

const tagsOf = (xml: string, name: string): readonly string[] =>
  xml.match(new RegExp(`<(?:\\w{1,20}:)?${name}\\s[^<>]{0,2000}>`, 'g')) ?? []

const attributeOf = (tag: string, name: string): string | null => {
  const found = new RegExp(`\\s${name}\\s{0,9}=\\s{0,9}(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return found?.[1] ?? found?.[2] ?? null
}

function decodeAddress(href: string): string {
  try {
    return decodeURIComponent(href.replace(/#.*$/, ''))
  } catch {
    return href
  }
}

function bodyOf(page: string): string {
  const start = page.search(/<body[\s>]/i)
  const end = page.lastIndexOf('</body')
  return page.slice(start === -1 ? 0 : page.indexOf('>', start) + 1, end === -1 ? undefined : end)
}
