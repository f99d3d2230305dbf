export type DocumentKind = 'pdf' | 'zip' | 'text' | 'locked' | 'unsupported'

const headLength = 1024

/** What bytes are by their opening; `text` for all that has none of its own, which may still turn out to be no text. */
export function documentKind(bytes: Uint8Array): DocumentKind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, headLength))
  const start = head.toString('latin1')
  // PDF 1.7, Annex H.3.4.1: other bytes may stand before it, such as a mail's headers.
  if (start.startsWith('%PDF-') || /(?:^|[\r\n])%PDF-\d/.test(start)) return 'pdf'
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return 'zip'
  if (start.startsWith('{\\rtf')) return 'unsupported'
  // The old container of Office, which also holds new documents under a password.
  if (start.startsWith('\xd0\xcf\x11\xe0'))
    return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
      ? 'locked'
      : 'unsupported'
  return 'text'
}
