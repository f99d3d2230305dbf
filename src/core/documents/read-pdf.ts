import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { Fault } from '../../contract/fault'
import { fileLimit, fileLimitInMegabytes } from '../articles/decode-text'
import { pdfLines } from './pdf-lines'
import { type DocumentLines, pdfParagraphs } from './pdf-paragraphs'
import type { PdfPage, PdfPiece } from './pdf-pieces'

const pageLimit = 5000
const leastLetters = 20

/** Faults: `file/malformed`, `file/locked`, `file/pictures-only`, `file/too-complex`, `file/too-large`; `path` is what they name. */
export async function readPdf(bytes: Uint8Array, path: string): Promise<DocumentLines> {
  const document = await openPdf(bytes, path)
  try {
    if (document.numPages > pageLimit) throw new Fault('file/too-complex', { path })
    const pages: PdfPage[] = []
    let letters = 0
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await readPage(document, number)
      letters += page.pieces.reduce((sum, { text }) => sum + text.trim().length, 0)
      if (letters > fileLimit)
        throw new Fault('file/too-large', { path, limit: fileLimitInMegabytes })
      pages.push(page)
    }
    if (letters < leastLetters) throw new Fault('file/pictures-only', { path })
    return pdfParagraphs(pdfLines(pages))
  } finally {
    await document.loadingTask.destroy()
  }
}

async function openPdf(bytes: Uint8Array, path: string): Promise<PDFDocumentProxy> {
  // Loaded for the first PDF only: it is a large program. Its own worker runs in this thread.
  const [{ getDocument }, pdfjsWorker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ])
  Object.assign(globalThis, { pdfjsWorker })
  try {
    return await getDocument({
      data: bytes.slice(),
      verbosity: 0,
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      useWorkerFetch: false,
      useWasm: false,
      maxImageSize: 1,
    }).promise
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    if (name === 'PasswordException') throw new Fault('file/locked', { path }, { cause: error })
    const reason = error instanceof Error ? error.message.slice(0, 200) : name
    throw new Fault('file/malformed', { path, reason }, { cause: error })
  }
}

/** A page that cannot be read is empty: the others are worth having. */
async function readPage(document: PDFDocumentProxy, number: number): Promise<PdfPage> {
  try {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent({ disableNormalization: false })
    const [, bottom = 0, , top = 0] = page.view
    page.cleanup()
    return { height: top - bottom, pieces: items.flatMap((item) => pieceOf(item, bottom)) }
  } catch {
    return { height: 0, pieces: [] }
  }
}

type TextItem = Awaited<
  ReturnType<Awaited<ReturnType<PDFDocumentProxy['getPage']>>['getTextContent']>
>['items'][number]

function pieceOf(item: TextItem, bottom: number): readonly PdfPiece[] {
  if (!('str' in item)) return []
  const [, , c = 0, d = 0, x = 0, y = 0] = item.transform.map(Number)
  const size = Math.hypot(c, d)
  return [{ text: item.str, x, y: y - bottom, size, width: item.width, endsLine: item.hasEOL }]
}
