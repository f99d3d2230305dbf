// Plain, with a horn or breve, and with two marks: each lies in a file of its own.
const letters = 'aăậ'

/**
 * Fetches the letters of both languages before there are words to show: letters that come later have everything that is
 * shown laid out twice, first with letters of the system's. A font that does not come is no fault.
 */
export function loadFonts(): void {
  for (const family of ['Inter Variable', 'Literata Variable'])
    document.fonts.load(`1rem "${family}"`, letters).catch(() => undefined)
}
