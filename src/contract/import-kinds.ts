/** What a person can ask to bring in: articles as files or a folder of them, a bundle, files of references, a citation style. */
export const importKinds = ['files', 'folder', 'bundle', 'references', 'style'] as const
export type ImportKind = (typeof importKinds)[number]

/** Those of which there is one at a time. */
export const singleKinds: readonly ImportKind[] = ['bundle', 'style']

/** What bundles, files of references and styles are usually called; what a file is, its bytes say. */
export const bundleExtensions: readonly string[] = ['zip']
export const referenceExtensions: readonly string[] = ['ris', 'bib', 'json']
export const styleExtensions: readonly string[] = ['csl']
