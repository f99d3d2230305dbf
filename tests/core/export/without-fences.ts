/** A note as its readers see it. */
export const withoutFences = (note: string): string =>
  note
    .replace(/^<!-- lectern:.* -->\n/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/\n+$/, '\n')
