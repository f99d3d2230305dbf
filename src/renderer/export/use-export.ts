import { useState } from 'react'
import type { ExportReceipt, ExportRequest } from '../../contract/exchange'
import { useHost } from '../connection/connection'
import { useStanding } from '../connection/session'
import { useSay } from '../ui/language'
import { useNotices } from '../ui/notices'
import { useAttempt } from '../ui/use-attempt'
import { suggestName } from './formats'
import { messages } from './messages'
import { receiptPlace } from './receipt-place'

/** Saves an export where the user says and tells where it went. */
export function useExport(): {
  readonly isExporting: boolean
  readonly save: (request: ExportRequest) => Promise<void>
} {
  const say = useSay(messages)
  const host = useHost()
  const attempt = useAttempt()
  const { show } = useNotices()
  const { library } = useStanding().session
  const [isExporting, setExporting] = useState(false)
  const tell = ({ written }: ExportReceipt) => {
    const place = receiptPlace(written)
    if (host.kind === 'browser') return say('downloaded', { place })
    return written.length === 1
      ? say('exported', { place })
      : say('exportedFiles', { n: written.length, place })
  }
  const save = async (request: ExportRequest) => {
    setExporting(true)
    const name = suggestName(library?.name ?? '', request.format)
    const receipt = await attempt(() => host.saveExport(request, name))
    setExporting(false)
    if (receipt !== null) show({ tone: 'done', text: tell(receipt) })
  }
  return { isExporting, save }
}
