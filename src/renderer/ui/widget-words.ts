/**
 * What the widgets of React Aria say by themselves to screen readers. The library has no Vietnamese; this gives it the
 * words of the widgets used here, through the door it keeps for such dictionaries (`react-aria.i18n` on `window`).
 */
import * as englishModule from 'react-aria-components/i18n/en-US'

type Variables = Readonly<Record<string, string | number | boolean>>
type Word = string | ((variables: Variables, formatter: { readonly locale: string }) => string)
type Dictionary = Readonly<Record<string, Readonly<Record<string, Word>>>>

// The library declares its dictionary as a type, though it is the module's default value.
const english: Dictionary = Reflect.get(englishModule, 'default')

const vietnamese: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '@react-aria/autocomplete': { collectionLabel: 'Gợi ý' },
  '@react-aria/combobox': {
    focusAnnouncement: '{optionText}',
    countAnnouncement: 'Có {optionCount} lựa chọn.',
    selectedAnnouncement: '{optionText}, đã chọn',
    buttonLabel: 'Hiện gợi ý',
    listboxLabel: 'Gợi ý',
  },
  '@react-aria/grid': {
    deselectedItem: 'Đã bỏ chọn {item}.',
    select: 'Chọn',
    selectedCount: 'Đã chọn {count} mục.',
    selectedAll: 'Đã chọn tất cả các mục.',
    selectedItem: 'Đã chọn {item}.',
    longPressToSelect: 'Nhấn giữ để vào chế độ chọn.',
  },
  '@react-aria/menu': {
    longPressMessage: 'Nhấn giữ hoặc nhấn Alt + mũi tên xuống để mở trình đơn',
  },
  '@react-aria/overlays': { dismiss: 'Đóng' },
  '@react-aria/searchfield': { 'Clear search': 'Xóa nội dung tìm' },
  '@react-aria/tag': {
    removeDescription: 'Nhấn Delete để bỏ thẻ.',
    removeButtonLabel: 'Bỏ',
  },
}

/** Hands the widgets their words in both languages; to be called before the first of them is drawn. */
export function provideWidgetWords(): void {
  Reflect.set(window, Symbol.for('react-aria.i18n.locale'), 'en-US')
  Reflect.set(window, Symbol.for('react-aria.i18n.strings'), bilingual(english, vietnamese))
}

/** The English dictionary, with every word that has a Vietnamese one choosing by the window's language. */
export function bilingual(
  base: Dictionary,
  second: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Dictionary {
  return Object.fromEntries(
    Object.entries(base).map(([part, words]) => [
      part,
      Object.fromEntries(
        Object.entries(words).map(([key, word]) => [key, pair(word, second[part]?.[key])]),
      ),
    ]),
  )
}

function pair(english: Word, vietnamese: string | undefined): Word {
  if (vietnamese === undefined) return english
  return (variables, formatter) => {
    if (formatter.locale.startsWith('vi'))
      return vietnamese.replace(/\{(\w+)\}/g, (_, name: string) => String(variables[name] ?? ''))
    return typeof english === 'string' ? english : english(variables, formatter)
  }
}
