import { useCallback, useMemo } from 'react'
import { usePreferences } from '../../connection/preferences'
import { useLabelName } from '../../ui/label-mark'
import { useSay } from '../../ui/language'
import { useDesk } from '../reader-desk'
import { renderingMessages } from '../rendering-messages'
import { type MarkSign, planSigns } from '../text/mark-signs'
import type { Painted } from '../text/plan-marks'

const none: readonly MarkSign[] = []

/** The signs to be heard in an article; none unless the reader wants them. */
export function useSpokenSigns(annotations: readonly Painted[]): readonly MarkSign[] {
  const { spokenMarks } = usePreferences()
  return useMemo(() => (spokenMarks ? planSigns(annotations) : none), [spokenMarks, annotations])
}

/** What a sign says. */
export function useSignWords(): (sign: MarkSign) => string {
  const say = useSay(renderingMessages)
  const nameOf = useLabelName()
  const { labels } = useDesk()
  return useCallback(
    ({ kind, annotation }) => {
      if (kind === 'ends') return ` ${say('markEnds')} `
      const label = labels.find(({ id }) => id === annotation.label)
      return ` ${say('markBegins', { label: label === undefined ? '' : nameOf(label) })} `
    },
    [say, nameOf, labels],
  )
}
