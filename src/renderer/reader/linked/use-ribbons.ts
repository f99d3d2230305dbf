import { type RefObject, useEffect, useMemo, useState } from 'react'
import type { Span } from '../../../contract/model'
import { useNavigation } from '../../navigation/navigation'
import { useLinkedPanes } from './linked-panes'
import {
  type Extent,
  gatherCorrespondences,
  isSamePlan,
  planRibbons,
  type Ribbon,
} from './plan-ribbons'
import type { LinkedPane } from './scroll-link'

interface Drawing {
  readonly ribbons: readonly Ribbon[]
  /** Of the strip, in CSS pixels. */
  readonly width: number
}

const none: Drawing = { ribbons: [], width: 0 }

/** The ribbons between a pane and the one after it, as the texts stand now; drawn once a frame at most. */
export function useRibbons(leftPane: number, strip: RefObject<HTMLElement | null>): Drawing {
  const { place } = useNavigation()
  const { link, measures, anchorsBetween, links } = useLinkedPanes()
  const [drawing, setDrawing] = useState(none)
  const left = place.panes[leftPane]?.article
  const right = place.panes[leftPane + 1]?.article
  const anchors = anchorsBetween(leftPane, leftPane + 1)
  const correspondences = useMemo(
    () =>
      left === undefined || right === undefined
        ? []
        : gatherCorrespondences(anchors, links, left, right),
    [anchors, links, left, right],
  )
  useEffect(() => {
    let frame = 0
    const extentIn = (pane: LinkedPane, origin: number) => {
      const { topOf } = measures.of(pane)
      const shift = pane.scroller.getBoundingClientRect().top - origin - pane.scroller.scrollTop
      return ({ start, end }: Span): Extent => ({
        top: topOf(start) + shift,
        bottom: topOf(end) + shift,
      })
    }
    const draw = () => {
      const panes = link.panes()
      const one = panes.find(({ pane }) => pane === leftPane)
      const other = panes.find(({ pane }) => pane === leftPane + 1)
      const box = strip.current?.getBoundingClientRect()
      if (one === undefined || other === undefined || box === undefined || box.height === 0)
        return setDrawing(none)
      const [leftOf, rightOf] = [extentIn(one, box.top), extentIn(other, box.top)]
      const ribbons = planRibbons(correspondences, leftOf, rightOf, box.height)
      const { width } = box
      setDrawing((before) =>
        before.width === width && isSamePlan(before.ribbons, ribbons) ? before : { ribbons, width },
      )
    }
    const soon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(draw)
    }
    soon()
    const stop = link.watch(soon)
    return () => {
      cancelAnimationFrame(frame)
      stop()
    }
  }, [link, measures, correspondences, leftPane, strip])
  return drawing
}
