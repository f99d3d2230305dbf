/**
 * How the letters of a file were written as bytes. `tcvn3` is the encoding of the ABC fonts, with the capitals of
 * TCVN 5712 too; `utf-8-as-windows-1252` is text that was read in the wrong encoding once and then saved.
 */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1258',
  'windows-1252',
  'viscii',
  'tcvn3',
  'vni',
  'utf-8-as-windows-1252',
] as const
export type Encoding = (typeof encodings)[number]
