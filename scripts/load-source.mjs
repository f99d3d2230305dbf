/** Lets a script import the program's TypeScript as it is: relative imports without an extension are `.ts` files. */
import { registerHooks } from 'node:module'

registerHooks({
  resolve(specifier, context, next) {
    const isOwn = !context.parentURL?.includes('/node_modules/')
    const isSource = isOwn && specifier.startsWith('.') && !/\.[a-z]+$/.test(specifier)
    return next(isSource ? `${specifier}.ts` : specifier, context)
  },
})
