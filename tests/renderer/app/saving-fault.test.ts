import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatFault } from '../../../src/contract/fault'
import { describeSavingFault } from '../../../src/renderer/app/saving-fault'

it('says why saving failed in the language of the window, whatever the file and the reason are called', () => {
  const reason = fc.stringMatching(/^[\p{L}\p{N} :,.-]{0,40}$/u)
  fc.assert(
    fc.property(fc.string(), reason, fc.constantFrom('en', 'vi'), (file, why, language) => {
      const fault = { code: 'storage/failed', detail: { file, reason: why } } as const
      const told = describeSavingFault(formatFault(fault, 'en'), language)
      expect(told).toBe(formatFault(fault, language))
    }),
  )
})

it('passes on what it does not know', () => {
  expect(describeSavingFault('The disk is gone.', 'vi')).toBe('The disk is gone.')
})
