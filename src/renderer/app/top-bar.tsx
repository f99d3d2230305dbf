import type { ReactElement } from 'react'
import type { LibrarySummary } from '../../contract/exchange'
import { Button } from '../ui/button'
import { useSay } from '../ui/language'
import { LibraryMenu } from './library-menu'
import { messages } from './messages'
import { SearchBox } from './search-box'
import type { RunCommand } from './use-commands'
import './top-bar.css'

/** Name, search, library and the way out. */
export function TopBar({
  library,
  run,
}: {
  readonly library: LibrarySummary
  readonly run: RunCommand
}): ReactElement {
  const say = useSay(messages)
  return (
    <header className="top-bar">
      <h1 className="top-bar__name">
        <span className="top-bar__mark" aria-hidden />
        <span className="top-bar__word" translate="no">
          {productName}
        </span>
      </h1>
      <SearchBox />
      <div className="top-bar__end">
        <LibraryMenu library={library} run={run} />
        <span className="top-bar__export">
          <Button tone="primary" onPress={() => run('export')}>
            {say('exportAll')}
          </Button>
        </span>
      </div>
    </header>
  )
}

const productName = 'Lectern'
