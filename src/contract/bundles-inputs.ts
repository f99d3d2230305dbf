/** The inputs of the operations on bundles. */
import * as v from 'valibot'
import { path } from './input-parts'

export const bundlesInputs = {
  importBundle: v.object({ path }),
  previewBundle: v.object({ path }),
}
