import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Language } from '../../src/contract/model'
import { languageOf, ownLanguage, tellLanguage } from '../../src/contract/tell-language'

describe('the language of a paragraph', () => {
  it.each([
    ['vi', 'Hai bên đã ký nghị định thư về hợp tác quốc phòng giai đoạn 2025–2029.'],
    ['vi', 'BBC News đưa tin Real Madrid và Manchester United sẽ gặp nhau tại Anh.'],
    ['en', 'The two sides signed a protocol on defence cooperation for the years to come.'],
    ['en', 'General Phan Văn Giang met the Lao minister of defence and Tô Lâm in Hà Nội.'],
    ['en', '“This is what friends are for,” he said.'],
    ['und', 'Phan Văn Giang – Tô Lâm'],
    ['und', 'Bellamy, Carson, Finnan, Alonso, Gerrard (Cissé 68), Baroš (Núñez 85)'],
    ['und', '22/10/2024 – 15:30'],
    ['und', ''],
  ])('is %s for “%s”', (language, words) => {
    expect(tellLanguage(words).value).toBe(language)
  })

  it.each([
    ['ສອງຝ່າຍໄດ້ລົງນາມໃນອະນຸສັນຍາ', 'other-letters'],
    ['Đại tướng: ສອງຝ່າຍໄດ້ລົງນາມໃນອະນຸສັນຍາວ່າດ້ວຍການຮ່ວມມື', 'other-letters'],
    ['双方签署了国防合作议定书。', 'other-letters'],
    [
      'Les deux parties ont signé un protocole de coopération pour les années à venir, selon le ministère.',
      'other-words',
    ],
    ['Theo Reuters', 'too-few-words'],
    ['1,234.5 %', 'too-few-words'],
  ])('says why it cannot be told for “%s”', (words, by) => {
    expect(tellLanguage(words)).toEqual({ value: 'und', by })
  })

  it('is none without letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const words = text.replace(/\p{L}/gu, '')
        expect(tellLanguage(words)).toEqual({ value: 'und', by: 'too-few-words' })
      }),
    )
  })

  it('is what a person says, whatever the words', () => {
    expect(languageOf({ ...whole('một hai ba bốn'), language: 'en' }, 'một hai ba bốn')).toEqual({
      value: 'en',
      by: 'user',
    })
  })
})

const whole = (text: string): Block => ({
  start: 0,
  end: text.length,
  role: 'paragraph',
  kept: true,
  by: 'plain-line',
})

describe('what a page says of a block', () => {
  const english = 'The two sides signed a protocol on defence cooperation.'
  it.each<[string, Language | null, string | undefined]>([
    [english, 'vi', 'en'],
    [english, 'en', undefined],
    [english, null, 'en'],
    ['ສອງຝ່າຍໄດ້ລົງນາມ', 'vi', 'und'],
    ['Phan Văn Giang', 'en', undefined],
    ['15:30', 'vi', undefined],
  ])('“%s” in an article in %s: %s', (text, article, said) => {
    expect(ownLanguage(whole(text), text, article)).toBe(said)
  })

  it('is a person’s word too, that it is in none', () => {
    expect(ownLanguage({ ...whole(english), language: 'und' }, english, 'en')).toBe('und')
  })
})
