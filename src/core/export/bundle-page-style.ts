/** The looks of a bundle's page, for light and dark screens and for paper. */
export const bundlePageStyle = `
:root { color-scheme: light dark; --paper: #fbf9f4; --ink: #26231d; --soft: #6b6558; --line: #ddd6c7 }
@media (prefers-color-scheme: dark) { :root { --paper: #1d1b18; --ink: #e9e4d9; --soft: #a49c8c; --line: #3c3831 } }
body { max-width: 44rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.65 Literata, "Noto Serif", Georgia, serif; overflow-wrap: anywhere }
h1, h2 { line-height: 1.3 }
h3 { font-size: 1rem; margin-top: 2rem }
a { color: inherit; text-decoration-color: var(--soft) }
header p, .facts, small { color: var(--soft); font-size: .875rem }
article { border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 1rem }
article > p { white-space: pre-line }
p.title { font-weight: 600 }
p.trimmed { color: var(--soft); font-size: .875rem }
.comment { margin: .25rem 0 1rem }
.comment > * { margin: .25rem 0 }
.comment code, .comment pre { font-family: ui-monospace, monospace; font-size: .875em }
.comment table { border-collapse: collapse }
.comment :is(td, th) { border: 1px solid var(--line); padding: .125rem .5rem; text-align: start }
.comment blockquote { border-inline-start: 2px solid var(--line); padding-inline-start: .75rem }
mark { color: inherit; background: #f6e27f }
mark.green { background: #bfe3b4 } mark.blue { background: #bcd9f2 } mark.pink { background: #f4c3d3 }
mark.orange { background: #f5cf9f } mark.purple { background: #d9c8ef } mark.teal { background: #b5e0da }
mark.grey { background: #d8d5cd }
@media (prefers-color-scheme: dark) { mark { background: #6a5d17 } mark.green { background: #2f5a2a }
  mark.blue { background: #264d70 } mark.pink { background: #6b2d45 } mark.orange { background: #6e4616 }
  mark.purple { background: #4a3570 } mark.teal { background: #1f5550 } mark.grey { background: #4b4841 } }
footer p { font-size: .9375rem }
@media print { article { break-before: page } nav { display: none } }
`
