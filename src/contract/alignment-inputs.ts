import * as v from 'valibot'
import { reference } from './input-parts'

export const alignmentInputs = { alignArticles: v.object({ left: reference, right: reference }) }
