/** The one error a caller may handle. It crosses every carrier as plain data and reads in both languages. */
import { faultMessages } from './fault-messages'
import type { Language } from './model'
import { fillSentence } from './reasons'

export type FaultCode = keyof typeof faultMessages
/** The names and numbers a message speaks of. */
export type FaultDetail = Readonly<Record<string, string | number>>

export interface FaultData {
  readonly code: FaultCode
  readonly message: string
  readonly detail: FaultDetail
}

/** An answer or a fault, as data. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: FaultData }

export class Fault extends Error {
  override readonly name = 'Fault'
  readonly code: FaultCode
  readonly detail: FaultDetail

  constructor(code: FaultCode, detail: FaultDetail = {}, options?: ErrorOptions) {
    super(formatFault({ code, detail }, 'en'), options)
    this.code = code
    this.detail = detail
  }
}

/** The sentence for a person: what happened to which thing, and the way out. */
export function formatFault(fault: Pick<FaultData, 'code' | 'detail'>, language: Language): string {
  return fillSentence(faultMessages[fault.code][language], fault.detail, language)
}

/** A fault as plain data; anything else becomes `internal/unexpected`, whose cause is for the log, not for the wire. */
export function toFaultData(error: unknown): FaultData {
  const fault =
    error instanceof Fault ? error : new Fault('internal/unexpected', { reason: String(error) })
  return { code: fault.code, message: fault.message, detail: fault.detail }
}

const isFaultCode = (code: unknown): code is FaultCode =>
  typeof code === 'string' && Object.hasOwn(faultMessages, code)

/** The value of an outcome, or its fault thrown. */
export function unwrapOutcome(outcome: Outcome<unknown>): unknown {
  if (outcome.ok) return outcome.value
  const { code, detail } = outcome.fault
  throw isFaultCode(code)
    ? new Fault(code, detail)
    : new Fault('internal/unexpected', { reason: String(code) })
}
