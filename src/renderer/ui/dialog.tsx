import { X } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from './button'
import { useSay } from './language'
import { messages } from './messages'
import './dialog.css'

/** A window over the window. Escape closes it, and mostly a press outside; the focus returns to where it was. */
export function DialogWindow({
  title,
  isOpen,
  onClose,
  width = 'normal',
  closesOutside = 'yes',
  children,
}: {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly width?: 'normal' | 'wide' | 'broad' | undefined
  /** `no` where a press beside it would lose what took time. */
  readonly closesOutside?: 'yes' | 'no' | undefined
  readonly children: ReactNode
}): ReactElement {
  const say = useSay(messages)
  return (
    <ModalOverlay
      className="dialog__overlay"
      isOpen={isOpen}
      isDismissable={closesOutside === 'yes'}
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={`dialog__window dialog__window--${width}`}>
        <Dialog className="dialog">
          <header className="dialog__header">
            <Heading slot="title" className="dialog__title">
              {title}
            </Heading>
            <IconButton label={say('close')} onPress={onClose}>
              <X aria-hidden />
            </IconButton>
          </header>
          <div className="dialog__body">{children}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The row of buttons that ends a dialog. */
export function DialogActions({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className="dialog__actions">{children}</div>
}
