import { memo, type ReactElement } from 'react'
import { parseMarkdown } from '../../contract/parse-markdown'
import { drawTokens } from './draw-tokens'
import './markdown.css'

/**
 * Words of the researcher as they read, in the letters of the place they stand in. HTML is shown as it is written, pictures
 * by their words: nothing remote is ever loaded.
 */
export const Markdown = memo(function Markdown({ text }: { readonly text: string }): ReactElement {
  const tokens = parseMarkdown(text)
  return tokens === null ? (
    <div className="markdown markdown--as-written">{text}</div>
  ) : (
    <div className="markdown">{drawTokens(tokens)}</div>
  )
})
