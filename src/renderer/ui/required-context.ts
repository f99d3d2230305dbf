import { type Context, createContext, useContext } from 'react'

/** A context that has a value only inside its provider, and the hook that reads it; outside, the hook throws and names the provider. */
export function requiredContext<Value>(
  provider: string,
): readonly [context: Context<Value | null>, read: () => Value] {
  const context = createContext<Value | null>(null)
  return [
    context,
    () => {
      const value = useContext(context)
      if (value === null) throw new Error(`used outside ${provider}`)
      return value
    },
  ]
}
