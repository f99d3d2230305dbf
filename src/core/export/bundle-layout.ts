/** Where things lie in a bundle: what the writer and the verifier must agree on. */
export const annotationsPath = 'data/annotations.jsonld'

/** Everything but the texts, for Lectern to open. */
export const libraryPath = 'data/library.json'

export const originalsFolder = 'data/originals/'

/** The canonical text of an article, named by the SHA-256 of the bytes it was read from. */
export const textPath = (sha256: string): string => `data/texts/${sha256}.txt`
