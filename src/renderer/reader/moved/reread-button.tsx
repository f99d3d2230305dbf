import { RotateCw } from 'lucide-react'
import type { ReactElement } from 'react'
import type { Article } from '../../../contract/model'
import { useIsReadOnly } from '../../connection/session'
import { Button } from '../../ui/button'
import { useSay } from '../../ui/language'
import { messages } from './messages'
import { useReread } from './use-reread'

/** Reads the article again from its original. */
export function RereadButton({ article }: { readonly article: Article }): ReactElement {
  const say = useSay(messages)
  const isReadOnly = useIsReadOnly()
  const { isReading, reread } = useReread(article)
  return (
    <div className="reread">
      <Button isDisabled={isReadOnly || isReading} onPress={() => void reread()}>
        <RotateCw aria-hidden />
        {say('reread')}
      </Button>
      <p className="reread__text">{say('rereadText')}</p>
    </div>
  )
}
