import { useDeferredValue } from 'react'
import type { AnnotationAnswer, AnnotationRequest } from '../../../contract/marking'
import { type Loaded, useQuery } from '../../connection/use-query'

/** The annotations that fit; the last answer stays while a newer one is on its way. null asks nothing, and answers nothing. */
export function useFoundAnnotations(
  request: AnnotationRequest | null,
): Loaded<AnnotationAnswer | null> {
  const asked = useDeferredValue(request === null ? '' : JSON.stringify(request))
  return useQuery<AnnotationAnswer | null>({
    key: asked,
    keep: 'last-answer',
    areas: ['annotations', 'articles', 'entities', 'labels'],
    ask: async (workbench) => (request === null ? null : workbench.findAnnotations(request)),
  })
}
