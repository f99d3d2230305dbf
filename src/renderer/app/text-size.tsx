import { AArrowDown, AArrowUp } from 'lucide-react'
import type { ReactElement } from 'react'
import { Group } from 'react-aria-components'
import { textSizes } from '../../contract/reading'
import { useChangePreferences, usePreferences } from '../connection/preferences'
import { IconButton } from '../ui/button'
import { formatNumber } from '../ui/format-number'
import { useLanguage, useSay } from '../ui/language'
import { messages } from './messages'
import './text-size.css'

/** Two buttons and the size between them. */
export function TextSize(): ReactElement {
  const say = useSay(messages)
  const language = useLanguage()
  const preferences = usePreferences()
  const change = useChangePreferences()
  const size = preferences.textSize
  const resize = (step: number) =>
    change({ textSize: Math.min(textSizes.most, Math.max(textSizes.least, size + step)) })
  return (
    <Group className="text-size" aria-label={say('textSize')}>
      <IconButton
        label={say('smaller')}
        side="top"
        isDisabled={size <= textSizes.least}
        onPress={() => resize(-1)}
      >
        <AArrowDown aria-hidden />
      </IconButton>
      <span className="text-size__value" role="status" aria-label={say('textSizeIs', { n: size })}>
        {formatNumber(size, language)}
      </span>
      <IconButton
        label={say('larger')}
        side="top"
        isDisabled={size >= textSizes.most}
        onPress={() => resize(1)}
      >
        <AArrowUp aria-hidden />
      </IconButton>
    </Group>
  )
}
