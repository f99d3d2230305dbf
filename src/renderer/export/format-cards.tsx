import type { ReactElement } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { type ExportFormat, exportFormats } from '../../contract/exchange'
import { exportExtensions } from '../../contract/export-extensions'
import { useSay } from '../ui/language'
import { formats } from './formats'
import { messages } from './messages'
import './format-cards.css'

/** One of the formats, each with what it is good for. */
export function FormatCards({
  format,
  onFormat,
}: {
  readonly format: ExportFormat
  readonly onFormat: (format: ExportFormat) => void
}): ReactElement {
  const say = useSay(messages)
  return (
    <RadioGroup
      className="format-cards"
      value={format}
      onChange={(value) => {
        const chosen = exportFormats.find((one) => one === value)
        if (chosen !== undefined) onFormat(chosen)
      }}
    >
      <Label className="section-title">{say('format')}</Label>
      <div className="format-cards__cards">
        {exportFormats.map((one) => {
          const { name, text, Sign } = formats[one]
          const extension = exportExtensions[one]
          return (
            <Radio key={one} value={one} className="format-cards__card">
              <Sign aria-hidden />
              <span className="format-cards__words">
                <span className="format-cards__name">
                  {say(name)} {extension === null ? null : <small>.{extension}</small>}
                </span>
                <span className="format-cards__text">{say(text)}</span>
              </span>
            </Radio>
          )
        })}
      </div>
    </RadioGroup>
  )
}
