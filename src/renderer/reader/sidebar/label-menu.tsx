import { PencilLine } from 'lucide-react'
import type { ReactElement } from 'react'
import type { Annotation, Label } from '../../../contract/model'
import { useWorkbench } from '../../connection/connection'
import { LabelMark, useLabelName } from '../../ui/label-mark'
import { useSay } from '../../ui/language'
import { type MenuGroup, RowMenuButton } from '../../ui/menu'
import { useAttempt } from '../../ui/use-attempt'
import { useMarkingDesk } from '../marking-desk'
import { markingMessages } from '../marking-messages'
import { messages } from '../messages'
import { useDesk } from '../reader-desk'
import './label-menu.css'

/** The annotation's label; the menu gives it another, or leads to the labels themselves. */
export function LabelMenu({
  annotation,
  label,
}: {
  readonly annotation: Annotation
  readonly label: Label
}): ReactElement {
  const say = useSay(messages)
  const nameOf = useLabelName()
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const { labels, setLastLabel } = useDesk()
  const sayMarking = useSay(markingMessages)
  const { manageLabels } = useMarkingDesk()
  const name = nameOf(label)
  const relabel = (other: Label) => {
    setLastLabel(other.id)
    void attempt(() =>
      workbench.changeAnnotation({ id: annotation.id, rev: annotation.rev, label: other.id }),
    )
  }
  const groups = (): readonly MenuGroup[] => [
    {
      id: 'labels',
      selected: label.id,
      choices: labels.map((other) => ({
        id: other.id,
        label: nameOf(other),
        icon: <LabelMark label={other} />,
        run: () => relabel(other),
      })),
    },
    {
      id: 'manage',
      choices: [
        {
          id: 'manage',
          label: sayMarking('manageLabels'),
          icon: <PencilLine aria-hidden />,
          run: manageLabels,
        },
      ],
    },
  ]
  return (
    <RowMenuButton
      label={say('labels')}
      groups={groups}
      name={say('changeLabel', { label: name })}
      className="label-menu"
    >
      <LabelMark label={label} />
      {name}
    </RowMenuButton>
  )
}
