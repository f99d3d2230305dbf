import { describe, expect, it } from 'vitest'
import { languageRules } from '../../../src/contract/tell-language'
import { blockRules, factRules } from '../../../src/core/articles/rule-names'
import { describeRule, ruleWords } from '../../../src/renderer/reader/rule-words'

describe('the words for rules', () => {
  it.each([...new Set([...blockRules, ...factRules, ...languageRules])])(
    'say %s in both languages',
    (rule) => {
      expect(ruleWords[rule]?.en).toBeTruthy()
      expect(ruleWords[rule]?.vi).toBeTruthy()
    },
  )

  it('leave a rule of a newer Lectern its name', () => {
    expect(describeRule('brand-new-rule', 'vi')).toBe('brand-new-rule')
  })
})
