import type { ReactElement, ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { Count } from './count'
import './tabs.css'

export interface TabChoice<Id extends string> {
  readonly id: Id
  readonly label: string
  /** How much is behind the tab; null shows nothing. */
  readonly count?: number | null | undefined
  readonly panel: ReactNode
}

/** A strip of tabs over the panel of the selected one. Fills its container; the panel scrolls. */
export function TabStrip<Id extends string>({
  label,
  selected,
  onSelect,
  tabs,
}: {
  readonly label: string
  readonly selected: Id
  readonly onSelect: (id: Id) => void
  readonly tabs: readonly TabChoice<Id>[]
}): ReactElement {
  return (
    <Tabs
      className="tabs"
      selectedKey={selected}
      onSelectionChange={(key) => {
        const tab = tabs.find(({ id }) => id === key)
        if (tab !== undefined) onSelect(tab.id)
      }}
    >
      <TabList className="tabs__list" aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="tabs__tab">
            {tab.label} {(tab.count ?? null) === null ? null : <Count n={tab.count ?? 0} />}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="tabs__panel">
          {tab.panel}
        </TabPanel>
      ))}
    </Tabs>
  )
}
