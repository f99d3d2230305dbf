import { Minus, Plus } from 'lucide-react'
import type { ReactElement } from 'react'
import { Group } from 'react-aria-components'
import { IconButton } from '../../ui/button'
import { formatNumber } from '../../ui/format-number'
import { useLanguage, useSay } from '../../ui/language'
import { messages } from './messages'

/** A number between two buttons. */
export function Stepper({
  label,
  value,
  range,
  step,
  onChange,
}: {
  readonly label: string
  readonly value: number
  readonly range: { readonly least: number; readonly most: number }
  readonly step: number
  readonly onChange: (value: number) => void
}): ReactElement {
  const say = useSay(messages)
  const language = useLanguage()
  const to = (wished: number) =>
    onChange(Math.round(Math.min(range.most, Math.max(range.least, wished)) * 100) / 100)
  return (
    <Group className="reading-look__stepper" aria-label={label}>
      <span className="reading-look__name">{label}</span>
      <IconButton
        label={say('less')}
        isDisabled={value <= range.least}
        onPress={() => to(value - step)}
      >
        <Minus aria-hidden />
      </IconButton>
      <span className="reading-look__value" role="status">
        {formatNumber(value, language)}
      </span>
      <IconButton
        label={say('more')}
        isDisabled={value >= range.most}
        onPress={() => to(value + step)}
      >
        <Plus aria-hidden />
      </IconButton>
    </Group>
  )
}
