import { CircleCheck, TriangleAlert, X } from 'lucide-react'
import { type ReactElement, useEffect } from 'react'
import { Button, IconButton } from './button'
import { useSay } from './language'
import { messages } from './messages'
import { type ShownNotice, useNotices } from './notices'
import './notice-list.css'

/** What was done goes by itself after this; what failed stays until it is dismissed. */
const shownFor = 8000

/** The notices at the foot of the window, spoken as they come. */
export function NoticeList(): ReactElement {
  const { shown } = useNotices()
  const say = useSay(messages)
  return (
    <section className="notice-list" aria-label={say('notices')} aria-live="polite">
      {shown.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  )
}

function NoticeCard({ notice }: { readonly notice: ShownNotice }): ReactElement {
  const { dismiss } = useNotices()
  const say = useSay(messages)
  const { id, tone, text, action } = notice
  useEffect(() => {
    if (tone === 'failed') return
    const timer = setTimeout(() => dismiss(id), shownFor)
    return () => clearTimeout(timer)
  }, [dismiss, id, tone])
  const Sign = tone === 'failed' ? TriangleAlert : CircleCheck
  return (
    <div className={`notice-list__notice notice-list__notice--${tone}`}>
      <Sign aria-hidden className="notice-list__sign" />
      <p className="notice-list__text">{text}</p>
      {action === undefined ? null : (
        <Button
          tone="quiet"
          onPress={() => {
            dismiss(id)
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton label={say('dismiss')} side="top" onPress={() => dismiss(id)}>
        <X aria-hidden />
      </IconButton>
    </div>
  )
}
