import { escapeMarkdown } from '../../contract/escape-markdown'
import type { Article, Language } from '../../contract/model'
import type { ExportSource } from './export-source'

/** What lies in a bundle and how to check it with nothing but everyday tools. */
export const formatBundleReadme = (source: ExportSource, language: Language = 'en'): string =>
  language === 'vi' ? formatInVietnamese(source) : formatInEnglish(source)

function formatInEnglish(source: ExportSource): string {
  return `# ${escapeMarkdown(source.libraryName)}

Exported with Lectern ${escapeMarkdown(source.version)} on ${source.now.toISOString().slice(0, 10)}. This folder is a BagIt bag
(RFC 8493): it carries a checksum for every file, so anyone can see that nothing was altered.

## What is here

- \`index.html\`: all of it to read in a browser, without a connection and without scripts.
- \`library.json\`: everything but the texts, as Lectern reads it back (its docs/export-json.md says how).
- \`notes\`: one Markdown note for each article, with its quotations and comments.
- \`annotations.jsonld\`: every quotation and every mention as a W3C Web Annotation, with its exact place in the text;
  what was marked in an earlier reading of a text and is not found again has its words and no place.
- \`references.bib\`, \`references.biblatex.bib\`, \`references.ris\`, \`references.json\`: the references as BibTeX,
  BibLaTeX, RIS and CSL-JSON.
- \`texts\`: the full text of each article, in UTF-8. Places count the characters of these files.
- ${sayResearcher(source, 'en')}
- \`originals\`: the files as they were imported, byte for byte, unless they were left out. Each is named by its own
  SHA-256 checksum.

## Check that no file was altered

Unpack the bundle and open a terminal in the folder that holds \`manifest-sha256.txt\`.

- Linux: \`sha256sum --check manifest-sha256.txt tagmanifest-sha256.txt\`
- macOS: \`shasum -a 256 --check manifest-sha256.txt tagmanifest-sha256.txt\`
- Windows: \`Get-FileHash FILE\` in PowerShell, compared with the line of that file in \`manifest-sha256.txt\`

Any program that validates BagIt bags does the same, and also finds files that were added.

## Check that every quotation stands in its text

With Python 3, in the same folder:

\`\`\`python
${quoteCheck}
\`\`\`

It names every quotation that does not stand where it says or has no place, and then how many it has checked.

## Articles

${source.articles.map(formatArticle).join('\n')}
`
}

function formatInVietnamese(source: ExportSource): string {
  return `# ${escapeMarkdown(source.libraryName)}

Xuất bằng Lectern ${escapeMarkdown(source.version)} ngày ${source.now.toISOString().slice(0, 10)}. Thư mục này là một túi BagIt
(RFC 8493): mỗi tệp đều có mã kiểm tra, nên ai cũng có thể thấy rằng không có gì bị sửa.

## Trong này có gì

- \`index.html\`: toàn bộ nội dung để đọc trong trình duyệt, không cần kết nối và không chạy mã.
- \`library.json\`: mọi thứ trừ văn bản, để Lectern đọc lại (xem docs/export-json.md của Lectern).
- \`notes\`: mỗi bài một ghi chú Markdown, kèm trích dẫn và nhận xét.
- \`annotations.jsonld\`: mỗi trích dẫn và mỗi lần nhắc tên theo chuẩn W3C Web Annotation, kèm vị trí chính xác trong bài;
  những gì đánh dấu ở lần đọc trước mà không tìm lại được thì chỉ có chữ, không có vị trí.
- \`references.bib\`, \`references.biblatex.bib\`, \`references.ris\`, \`references.json\`: tài liệu tham khảo dạng BibTeX,
  BibLaTeX, RIS và CSL-JSON.
- \`texts\`: toàn văn từng bài, mã UTF-8. Vị trí được đếm theo ký tự của các tệp này.
- ${sayResearcher(source, 'vi')}
- \`originals\`: các tệp gốc đã nhập, đúng từng byte, trừ khi được bỏ ra. Mỗi tệp mang tên là mã SHA-256 của chính nó.

## Kiểm tra không có tệp nào bị sửa

Giải nén gói và mở dòng lệnh trong thư mục có \`manifest-sha256.txt\`.

- Linux: \`sha256sum --check manifest-sha256.txt tagmanifest-sha256.txt\`
- macOS: \`shasum -a 256 --check manifest-sha256.txt tagmanifest-sha256.txt\`
- Windows: \`Get-FileHash TỆP\` trong PowerShell, so với dòng của tệp đó trong \`manifest-sha256.txt\`

Mọi chương trình kiểm tra túi BagIt đều làm như vậy, và còn tìm ra tệp được thêm vào.

## Kiểm tra mọi trích dẫn đúng với bài

Dùng Python 3, trong cùng thư mục:

\`\`\`python
${quoteCheck}
\`\`\`

Đoạn mã nêu tên từng trích dẫn không đúng chỗ hoặc không có vị trí, rồi cho biết đã kiểm tra bao nhiêu.

## Các bài

${source.articles.map(formatArticle).join('\n')}
`
}

const researcherWords = {
  en: {
    nobody: 'Who made the annotations is said nowhere in this bundle.',
    named:
      'Who made each annotation is said in `annotations.jsonld`, as its creator, and nowhere else.',
  },
  vi: {
    nobody: 'Gói này không nêu ai đã tạo các ghi chú.',
    named: 'Người tạo từng ghi chú được nêu trong `annotations.jsonld` và không ở đâu khác.',
  },
} as const

const sayResearcher = ({ researchers }: ExportSource, language: Language): string =>
  researcherWords[language][researchers.size === 0 ? 'nobody' : 'named']

const quoteCheck = `import json
page = json.load(open("data/annotations.jsonld", encoding="utf-8")).get("first", {"items": []})
for item in page["items"]:
    target = item["target"]
    name = target["state"]["cached"].removeprefix("urn:sha256:")
    text = open(f"data/texts/{name}.txt", encoding="utf-8", newline="").read()
    quote, *places = target["selector"]
    if not places:
        print("Without a place:", item["id"], quote["exact"])
        continue
    place = places[0]
    if text[place["start"]:place["end"]] != quote["exact"]:
        print("Not in the text:", item["id"], quote["exact"])
print(len(page["items"]), "checked")`

function formatArticle({ citationKey, title, sha256 }: Article): string {
  const name = title.value === null ? '' : ` – ${escapeMarkdown(title.value)}`
  return `- \`${citationKey}\`${name} – \`${sha256}\``
}
