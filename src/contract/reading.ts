/** How articles are shown to be read: the reader's own, for every article. */
export const linkModes = ['off', 'proportional', 'anchored'] as const
/** How panes scroll together: not at all, as far through their texts, or by the passages that correspond. */
export type LinkMode = (typeof linkModes)[number]

export const fonts = ['serif', 'sans'] as const

export interface ReadingLook {
  readonly font: (typeof fonts)[number]
  /** The longest a line gets, in em of the article's text. */
  readonly measure: number
  /** A line's height, in em. */
  readonly lineHeight: number
}

/** Of the article text, in CSS pixels. */
export const textSizes = { least: 12, most: 28 } as const
export const measures = { least: 22, most: 60 } as const
export const lineHeights = { least: 1.3, most: 2.2 } as const

export const usualLook: ReadingLook = { font: 'serif', measure: 34, lineHeight: 1.62 }
