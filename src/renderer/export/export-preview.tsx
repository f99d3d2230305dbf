import { type ReactElement, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { ExportPreview, ExportRequest } from '../../contract/exchange'
import { useQuery } from '../connection/use-query'
import { EmptyState } from '../ui/empty-state'
import { FaultNotice } from '../ui/fault-notice'
import { useLanguage, useSay } from '../ui/language'
import { Skeleton } from '../ui/loading'
import { SectionTitle } from '../ui/section-title'
import { formatSize } from './format-size'
import { messages } from './messages'
import './export-preview.css'

const mostFiles = 200

/** The files an export would hold, and the beginning of the chosen one. */
export function ExportPreviewColumn({
  request,
  missing,
}: {
  readonly request: ExportRequest
  /** What is still to be chosen, in words; null when nothing is. */
  readonly missing: string | null
}): ReactElement {
  const loaded = useQuery({
    key: missing ?? JSON.stringify(request),
    keep: 'last-answer',
    areas: ['articles', 'annotations', 'entities', 'labels', 'collections', 'notes'],
    ask: async (workbench, signal) =>
      missing === null ? workbench.previewExport(request, { signal }) : null,
  })
  switch (loaded.kind) {
    case 'loading':
      return <Skeleton lines={12} />
    case 'failed':
      return <FaultNotice fault={loaded.fault} retry={loaded.retry} />
    case 'ready':
      return loaded.value === null ? (
        <EmptyState title={missing ?? ''} />
      ) : (
        <PreviewFiles preview={loaded.value} />
      )
  }
}

function PreviewFiles({ preview }: { readonly preview: ExportPreview }): ReactElement {
  const say = useSay(messages)
  const language = useLanguage()
  const { files, writtenBy } = preview
  const [chosen, setChosen] = useState<string | null>(null)
  const shown =
    files.find(({ path }) => path === chosen) ??
    files.find(({ excerpt }) => excerpt !== null) ??
    files[0]
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  return (
    <div className="export-preview">
      <div className="export-preview__header">
        <SectionTitle>{say('preview')}</SectionTitle>
        <span className="export-preview__size" role="status">
          {say('files', { n: files.length })} · {formatSize(bytes, language)}
          {writtenBy === undefined ? null : ` · ${say('writtenBy', { program: writtenBy })}`}
        </span>
      </div>
      {files.length < 2 ? null : (
        <ListBox
          className="export-preview__files"
          aria-label={say('fileList')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={shown === undefined ? [] : [shown.path]}
          onSelectionChange={(keys) =>
            setChosen(files.find(({ path }) => keys === 'all' || keys.has(path))?.path ?? null)
          }
        >
          {files.slice(0, mostFiles).map((file) => (
            <ListBoxItem
              key={file.path}
              id={file.path}
              textValue={file.path}
              className="export-preview__file"
            >
              <span className="export-preview__path">{file.path}</span>
              <span className="export-preview__size">{formatSize(file.bytes, language)}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      )}
      {files.length <= mostFiles ? null : (
        <p className="export-preview__size">{say('moreFiles', { n: files.length - mostFiles })}</p>
      )}
      {shown === undefined ? null : <Excerpt file={shown} />}
    </div>
  )
}

function Excerpt({ file }: { readonly file: ExportPreview['files'][number] }): ReactElement {
  const say = useSay(messages)
  if (file.excerpt === null) return <p className="export-preview__size">{say('notText')}</p>
  const goesOn = new TextEncoder().encode(file.excerpt).length < file.bytes
  return (
    <>
      <textarea
        className="export-preview__text"
        readOnly
        wrap="soft"
        spellCheck={false}
        aria-label={say('excerptOf', { path: file.path })}
        value={file.excerpt}
      />
      {goesOn ? <p className="export-preview__size">{say('excerptEnds')}</p> : null}
    </>
  )
}
