import { type ReactElement, useRef, useState } from 'react'
import { Toolbar } from 'react-aria-components'
import { useSay } from '../../ui/language'
import { messages } from './messages'
import { drawRibbon, type Ribbon } from './plan-ribbons'
import { useLevel } from './use-level'
import { useRibbonWords } from './use-ribbon-words'
import { useRibbons } from './use-ribbons'
import './ribbon-strip.css'

const sure = 0.75

/** Joins the passages of two panes that correspond. Pressing a ribbon brings both sides level. */
export function RibbonStrip({ leftPane }: { readonly leftPane: number }): ReactElement {
  const say = useSay(messages)
  const strip = useRef<HTMLDivElement>(null)
  const { ribbons, width } = useRibbons(leftPane, strip)
  const wordsOf = useRibbonWords(leftPane)
  const level = useLevel()
  const [active, setActive] = useState<string | null>(null)
  const lookOf = ({ of }: Ribbon) =>
    of.id === active ? `${toneOf(of)} ribbon-strip__ribbon--active` : toneOf(of)
  return (
    <div ref={strip} className="ribbon-strip">
      <svg className="ribbon-strip__drawing" aria-hidden>
        {ribbons.map((ribbon) => (
          <path
            key={ribbon.of.id}
            className={`ribbon-strip__ribbon ribbon-strip__ribbon--${lookOf(ribbon)}`}
            d={drawRibbon(ribbon, width)}
          />
        ))}
      </svg>
      <Toolbar className="ribbon-strip__presses" orientation="vertical" aria-label={say('ribbons')}>
        {ribbons.map((ribbon) => {
          const { id, left, right } = ribbon.of
          const words = wordsOf(ribbon.of)
          return (
            // A plain button: these are drawn anew with every frame that is scrolled.
            <button
              key={id}
              type="button"
              className="ribbon-strip__press"
              style={{ clipPath: `path("${drawRibbon(ribbon, width)}")` }}
              aria-label={words}
              aria-description={say('level')}
              title={words}
              onMouseEnter={() => setActive(id)}
              onMouseLeave={() => setActive(null)}
              onFocus={() => setActive(id)}
              onBlur={() => setActive(null)}
              onClick={() =>
                level({ pane: leftPane, span: left }, { pane: leftPane + 1, span: right })
              }
            />
          )
        })}
      </Toolbar>
    </div>
  )
}

function toneOf({ why, strength }: Ribbon['of']): string {
  if (why.rule === 'linked') return why.kind
  return strength < sure ? 'faint' : 'sure'
}
