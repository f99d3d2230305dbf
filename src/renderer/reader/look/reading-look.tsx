import { ALargeSmall } from 'lucide-react'
import type { ReactElement } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { themes } from '../../../contract/preferences'
import { fonts, lineHeights, measures, textSizes, usualLook } from '../../../contract/reading'
import { useChangePreferences, usePreferences } from '../../connection/preferences'
import { Button, IconButton } from '../../ui/button'
import { useSay } from '../../ui/language'
import { Segmented } from '../../ui/segmented'
import { messages } from './messages'
import './reading-look.css'
import { Stepper } from './stepper'

/** The reader's own letters, lines and paper, for every article. Each choice takes effect at once. */
export function ReadingLook(): ReactElement {
  const say = useSay(messages)
  return (
    <DialogTrigger>
      <IconButton label={say('look')}>
        <ALargeSmall aria-hidden />
      </IconButton>
      <Popover className="reading-look__popover" placement="bottom end" offset={4}>
        <Dialog className="reading-look" aria-label={say('look')}>
          <Choices />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function Choices(): ReactElement {
  const say = useSay(messages)
  const preferences = usePreferences()
  const change = useChangePreferences()
  const { theme, textSize, reading } = preferences
  return (
    <>
      <Segmented
        label={say('font')}
        selected={reading.font}
        onSelect={(font) => change({ reading: { ...reading, font } })}
        choices={fonts.map((font) => ({ id: font, label: say(font) }))}
      />
      <Stepper
        label={say('textSize')}
        value={textSize}
        range={textSizes}
        step={1}
        onChange={(size) => change({ textSize: size })}
      />
      <Stepper
        label={say('measure')}
        value={reading.measure}
        range={measures}
        step={2}
        onChange={(measure) => change({ reading: { ...reading, measure } })}
      />
      <Stepper
        label={say('lineHeight')}
        value={reading.lineHeight}
        range={lineHeights}
        step={0.1}
        onChange={(lineHeight) => change({ reading: { ...reading, lineHeight } })}
      />
      <Segmented
        label={say('paper')}
        selected={theme}
        onSelect={(paper) => change({ theme: paper })}
        choices={themes.map((paper) => ({ id: paper, label: say(paper) }))}
      />
      <Button tone="quiet" onPress={() => change({ reading: usualLook })}>
        {say('usual')}
      </Button>
    </>
  )
}
