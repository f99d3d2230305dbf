import { ChevronDown } from 'lucide-react'
import type { ReactElement } from 'react'
import { type Encoding, encodings } from '../../../contract/encodings'
import type { Article } from '../../../contract/model'
import { useIsReadOnly } from '../../connection/session'
import { Button } from '../../ui/button'
import { useSay } from '../../ui/language'
import { MenuButton } from '../../ui/menu'
import { factMessages } from '../fact-messages'
import { useReread } from '../moved/use-reread'
import { Origin } from './editable-fact'

/** How the file's letters were read, and the choice to read them in another way; nothing for formats that say it themselves. */
export function ReadAs({ article }: { readonly article: Article }): ReactElement | null {
  const say = useSay(factMessages)
  const isReadOnly = useIsReadOnly()
  const { isReading, reread } = useReread(article)
  const { encoding } = article
  if (encoding.value === null) return null
  const nameOf = (one: Encoding) =>
    one === 'utf-8-as-windows-1252' ? say('misread') : one.toUpperCase()
  const chosen = encoding.inferred ? 'inferred' : encoding.value
  return (
    <div className="facts-tab__fact">
      <span className="facts-tab__label">{say('factEncoding')}</span>
      <MenuButton
        label={say('readAs')}
        groups={[
          {
            id: 'encodings',
            title: say('readAs'),
            selected: chosen,
            choices: [
              { id: 'inferred', label: say('readAsInferred'), run: () => void reread(null) },
              ...encodings.map((one) => ({
                id: one,
                label: nameOf(one),
                run: () => void reread(one),
              })),
            ],
          },
        ]}
      >
        <Button isDisabled={isReadOnly || isReading}>
          {nameOf(encoding.value)}
          <ChevronDown aria-hidden />
        </Button>
      </MenuButton>
      <Origin fact={encoding} />
    </div>
  )
}
