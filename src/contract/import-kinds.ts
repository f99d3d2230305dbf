/** What a person can ask to bring in: articles as files or a folder of them, a bundle, files of references. */
export const importKinds = ['files', 'folder', 'bundle', 'references'] as const
export type ImportKind = (typeof importKinds)[number]

/** What bundles and files of references are usually called; what a file is, its bytes say. */
export const bundleExtensions: readonly string[] = ['zip']
export const referenceExtensions: readonly string[] = ['ris', 'bib', 'json']
