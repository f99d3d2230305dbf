import type { Fact } from '../../contract/model'
import { foldText } from '../text/fold'
import { emptyFact, inferredFact } from './fact'
import { agencies, outletAt, pressDomains } from './press-domains'
import { readSourceName } from './source-line'

/** The places of an article that may name its outlet. */
export interface OutletPlaces {
  readonly url: string | null
  /** Lines with the role source. */
  readonly sourceLines: readonly string[]
  /** The article's first paragraph. */
  readonly lead: string
}

/** Who published an article: by its address, by a source line that names a paper, or by the agency in its dateline. */
export function inferOutlet({ url, sourceLines, lead }: OutletPlaces): Fact<string> {
  const listed = outletOfSite(url)
  if (listed !== null) return listed
  for (const line of sourceLines) {
    const outlet = outletNamed(readSourceName(line) ?? '')
    if (outlet !== undefined) return inferredFact(outlet, 'outlet-in-source-line', line)
  }
  const dateline = agencyDateline.exec(lead)
  const signed = dateline?.[1]?.trim() ?? ''
  const outlet = agencies.includes(signed) ? signed : outletNamed(signed)
  if (dateline === null || outlet === undefined) return emptyFact
  return inferredFact(outlet, 'agency-in-dateline', dateline[0].trim())
}

/** The outlet whose site an address is on, when it is a listed one; a collection's address may name the site it took a text from. */
export function outletOfSite(url: string | null): Fact<string> | null {
  if (url === null) return null
  const { hostname, pathname } = new URL(url)
  const within = pathname
    .split('/')
    .slice(0, -1)
    .filter((part) => part.includes('.'))
  for (const host of [...within, hostname]) {
    const site = outletAt(host)
    if (site !== null) return inferredFact(site.outlet, 'press-domain', site.domain)
  }
  return null
}

const agencyDateline = /^[^()\n]{0,60}\(([^()\n]{2,30})\)\s{0,3}(?:--|[–—-])/u

const outletsByName = new Map(
  Object.entries(pressDomains).flatMap(([domain, outlet]) => [
    [foldText(outlet), outlet],
    [foldText(domain), outlet],
  ]),
)

function outletNamed(words: string): string | undefined {
  const name = words.slice(0, 100).trim()
  return (
    outletsByName.get(foldText(name)) ??
    outletsByName.get(foldText(name.replace(/^(?:theo|báo|tạp chí)\s/i, '')))
  )
}
