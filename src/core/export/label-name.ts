import type { Label, LabelColour, Language } from '../../contract/model'

/** What an export calls a label: its own name, else its colour in the language of the export. */
export function labelName(
  label: Pick<Label, 'name' | 'colour'>,
  language: Language = 'en',
): string {
  return label.name ?? colours[language][label.colour]
}

const colours: Readonly<Record<Language, Readonly<Record<LabelColour, string>>>> = {
  en: {
    yellow: 'Yellow',
    green: 'Green',
    blue: 'Blue',
    pink: 'Pink',
    orange: 'Orange',
    purple: 'Purple',
    teal: 'Teal',
    grey: 'Grey',
  },
  vi: {
    yellow: 'Vàng',
    green: 'Xanh lá',
    blue: 'Xanh dương',
    pink: 'Hồng',
    orange: 'Cam',
    purple: 'Tím',
    teal: 'Xanh ngọc',
    grey: 'Xám',
  },
}
