/** What `bagit.txt` says of a bag. */
export interface BagDeclaration {
  readonly version: number
  /** Of the other tag files, as a label of the WHATWG Encoding Standard where it is one. */
  readonly encoding: string
}

/** Null when it does not say what it must. */
export function parseDeclaration(text: string): BagDeclaration | null {
  const version = /^BagIt-Version\s*:\s*(\d+\.\d+)\s*$/imu.exec(text)?.[1]
  const encoding = /^Tag-File-Character-Encoding\s*:\s*(\S+)\s*$/imu.exec(text)?.[1]
  return version === undefined || encoding === undefined
    ? null
    : { version: Number(version), encoding }
}

export interface ManifestLine {
  /** In lower-case hexadecimal. */
  readonly sum: string
  /** As written, without a leading `./`. */
  readonly path: string
}

/** The lines of a manifest; null stands for one that is no checksum and path. */
export function parseManifest(text: string): readonly (ManifestLine | null)[] {
  return text
    .replace(/^\ufeff/u, '')
    .split(/\r\n|[\n\r]/u)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, sum, path] = /^\s*([0-9a-f]+)[ \t]+\*?(.+)$/iu.exec(line) ?? []
      return sum === undefined || path === undefined
        ? null
        : { sum: sum.toLowerCase(), path: path.replace(/^\.\//u, '') }
    })
}

/** RFC 8493, 2.1.3: line ends, and percent signs themselves, are written in a manifest as their codes. */
export function decodeManifestPath(path: string): string {
  return path.replace(/%(?:0a|0d|25)/giu, decodeURIComponent)
}
