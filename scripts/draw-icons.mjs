/**
 * Draws the program's icons into resources/icons, with an installed Chromium: `node scripts/draw-icons.mjs [browser]`.
 * The results are kept in the repository; run it again only when the mark changes.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const teal = '#0f5f58'
const paper = '#fffefb'
const edge = '#d8d3c6'
const folder = join(import.meta.dirname, '../resources/icons')
const browser = process.argv[2] ?? '/usr/bin/chromium'

/** Two pages side by side on a lectern, drawn on 1024 units. */
const book = `
  <rect x="100" y="100" width="824" height="824" rx="186" fill="${paper}" stroke="${edge}" stroke-width="8"/>
  <g fill="${teal}">
    <path d="M494 352 C432 300 330 284 236 300 a20 20 0 0 0 -16 20 V618 a20 20 0 0 0 23 20 C338 622 432 636 494 684 Z"/>
    <path d="M530 352 C592 300 694 284 788 300 a20 20 0 0 1 16 20 V618 a20 20 0 0 1 -23 20 C686 622 592 636 530 684 Z"/>
    <path d="M190 684 h150 c72 0 128 22 172 62 c44 -40 100 -62 172 -62 h150 a26 26 0 0 1 0 52 h-140 c-92 0 -138 40 -156 92 h-52 c-18 -52 -64 -92 -156 -92 h-140 a26 26 0 0 1 0 -52 Z"/>
  </g>`

/** Lines of text on the pages, for sizes that can show them. */
const lines = `
  <g fill="none" stroke="${paper}" stroke-width="22" stroke-linecap="round" opacity="0.9">
    <path d="M286 386 C338 382 388 392 430 414"/>
    <path d="M286 464 C338 460 388 470 430 492"/>
    <path d="M286 542 C326 539 352 543 380 553"/>
    <path d="M738 386 C686 382 636 392 594 414"/>
    <path d="M738 464 C686 460 636 470 594 492"/>
  </g>`

/** What survives of it on 16 pixels, each edge on a whole one. */
const tiny = `
  <rect width="16" height="16" rx="3" fill="${paper}"/>
  <rect x="0.5" y="0.5" width="15" height="15" rx="2.5" fill="none" stroke="${edge}"/>
  <g fill="${teal}">
    <path d="M2 3 H6 V4 H7 V11 H6 V10 H2 Z M14 3 H10 V4 H9 V11 H10 V10 H14 Z"/>
    <path d="M2 11 H5 V12 H11 V11 H14 V12 H12 V13 H9 V14 H7 V13 H4 V12 H2 Z"/>
  </g>`

const drawing = mkdtempSync(join(tmpdir(), 'lectern-icons-'))
const pictures = new Map([16, 32, 48, 64, 128, 256, 512, 1024].map((size) => [size, draw(size)]))
rmSync(drawing, { recursive: true })

mkdirSync(folder, { recursive: true })
// electron-builder finds Linux sizes by these names.
for (const [size, png] of pictures) writeFileSync(join(folder, `${size}x${size}.png`), png)
writeFileSync(join(folder, 'icon.ico'), packIco([16, 32, 48, 64, 128, 256]))
writeFileSync(
  join(folder, 'icon.icns'),
  packIcns({
    ic11: 32,
    ic12: 64,
    ic07: 128,
    ic13: 256,
    ic08: 256,
    ic14: 512,
    ic09: 512,
    ic10: 1024,
  }),
)

function draw(size) {
  const mark = size === 16 ? tiny : size < 48 ? book : book + lines
  const page = join(drawing, `${size}.html`)
  const picture = join(drawing, `${size}.png`)
  // The room that macOS wants around a tile is only lost on small pictures.
  const box = size === 16 ? '0 0 16 16' : size > 256 ? '0 0 1024 1024' : '96 96 832 832'
  writeFileSync(
    page,
    `<!doctype html><style>html,body{margin:0;background:transparent;overflow:hidden}svg{display:block}</style>
     <svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="${box}">${mark}</svg>`,
  )
  execFileSync(
    browser,
    [
      '--headless',
      '--disable-gpu',
      '--hide-scrollbars',
      '--force-device-scale-factor=1',
      '--default-background-color=00000000',
      `--user-data-dir=${join(drawing, 'profile')}`,
      `--window-size=${size},${size}`,
      `--screenshot=${picture}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `file://${page}`,
    ],
    { stdio: 'ignore' },
  )
  const png = readFileSync(picture)
  if (png.readUInt32BE(16) !== size || png.readUInt32BE(20) !== size)
    throw new Error(`the browser drew ${png.readUInt32BE(16)} pixels instead of ${size}`)
  return png
}

function pictureOf(size) {
  const png = pictures.get(size)
  if (png === undefined) throw new Error(`no picture of ${size} pixels`)
  return png
}

/** Windows' container: a directory of 16-byte entries, then the pictures as PNG. */
function packIco(sizes) {
  const head = Buffer.alloc(6 + 16 * sizes.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(sizes.length, 4)
  let offset = head.length
  for (const [index, size] of sizes.entries()) {
    const entry = 6 + 16 * index
    const { length } = pictureOf(size)
    // One byte a side; 0 stands for 256.
    head.writeUInt8(size % 256, entry)
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(length, entry + 8)
    head.writeUInt32LE(offset, entry + 12)
    offset += length
  }
  return Buffer.concat([head, ...sizes.map(pictureOf)])
}

/** Apple's container: blocks of a four-letter type, the block's length and a PNG. */
function packIcns(types) {
  const blocks = Object.entries(types).map(([type, size]) => block(type, pictureOf(size)))
  return block('icns', Buffer.concat(blocks))
}

function block(type, content) {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(8 + content.length, 4)
  return Buffer.concat([head, content])
}
