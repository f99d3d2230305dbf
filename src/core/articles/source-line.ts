/** A line that says where the text was taken from. */
export interface AddressLine {
  readonly address: string
  /** The words before the address, such as “Nguồn:”, or null when it stands alone. */
  readonly label: string | null
}

const lineLimit = 2100
const pattern =
  /^(?:(nguồn|nguồn tin|nguồn bài|nguồn gốc|link|link gốc|link nguồn|bài gốc|theo|địa chỉ|source|url|original|via|retrieved from|available at)\s?[:：]?\s?)?[<(]?(https?:\/\/[^\s<>"]{4,2000}?)[>)]?$/i

/** The web address a line consists of, perhaps with a label before it; null for every other line. */
export function readAddressLine(text: string): AddressLine | null {
  const match = text.length > lineLimit ? null : pattern.exec(text)
  const address = match?.[2]
  if (address === undefined || !URL.canParse(address)) return null
  return { address, label: match?.[1] ?? null }
}

const sourceName = /^(?:nguồn|nguồn tin|nguồn bài|source)\s?[:：]\s?(\S.{0,60})$/i

/** What a short line such as “Nguồn: Báo Nhân Dân” names as the text's source; null for every other line. */
export const readSourceName = (text: string) => sourceName.exec(text)?.[1] ?? null
