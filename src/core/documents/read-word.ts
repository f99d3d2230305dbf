import mammoth from 'mammoth'
import { Fault } from '../../contract/fault'
import { readDocumentMarkup } from '../html/read-document-markup'
import { checkMarkup } from './check-markup'
import type { Archive } from './open-archive'
import type { DocumentLines } from './pdf-paragraphs'

const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Caption'] => figure > figcaption:fresh",
  "p[style-name='Image Caption'] => figure > figcaption:fresh",
]

/** Whether an archive is a Word document. */
export const isWord = (archive: Archive): boolean =>
  archive.has('[Content_Types].xml') && archive.has('word/document.xml')

/** Faults: `file/malformed`, `file/too-complex`, `file/empty`; `path` is what they name. */
export async function readWord(
  bytes: Uint8Array,
  archive: Archive,
  path: string,
): Promise<DocumentLines> {
  for (const content of archive.values())
    if (content !== null) checkMarkup(decodeXml(content), path)
  return readDocumentMarkup(await convert(bytes, path), path)
}

// A document type must not hide in another encoding.
function decodeXml(content: Buffer): string {
  if (content[0] === 0xff && content[1] === 0xfe) return content.toString('utf16le')
  if (content[0] === 0xfe && content[1] === 0xff) return content.swap16().toString('utf16le')
  return content.toString('utf8').replaceAll('\0', '')
}

async function convert(bytes: Uint8Array, path: string): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        styleMap: styles,
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
        // Pictures are not kept, and never loaded.
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    )
    return value
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : String(error)
    throw new Fault('file/malformed', { path, reason }, { cause: error })
  }
}
