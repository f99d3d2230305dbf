import type { NoteOptions, ShippedTemplate } from '../../../contract/exported-notes'

interface Shipped {
  /** The file its citations are found in, which it is written with; null when it names none. */
  readonly bibliography: string | null
  readonly files: NonNullable<NoteOptions['files']>
  readonly text: string
}

const facts = `title: {{ title }}
citation-key: {{ articles.first.key }}
language: {{ articles.first.language }}
outlet: {{ articles.first.outlet }}
url: {{ articles.first.url | encode_address }}
date: {{ articles.first.date }}
source: {{ articles.first.source }}
sha256: {{ articles.first.sha256 }}`

const remarks = `{% if quote.label %}{{ words.label }}: **{{ quote.label.name }}**{% if quote.label.own %} ({{ quote.label.colour }}){% endif %}{% endif %}{% if quote.tags.size > 0 %}\\
{{ words.tags }}: {{ quote.tags | join: ", " }}{% endif %}`

const linksBack = `{{ quote.link | link: words.open }}{% if quote.web %} · {{ quote.web | link: words.open_page }}{% endif %}`

const reference = '{{ article | reference }}'

const quotes = `{% for group in article.groups %}{% if group.quotes.size > 0 %}{% if group.label %}
{% part article.key | append: "-label-" | append: forloop.index %}
### {{ group.label.name }}
{% endpart %}{% endif %}
{% for quote in group.quotes %}
{% part quote.id %}
{{ quote | blockquote }}

${remarks}

{{ quote.comment | markdown }}

${linksBack}
{% endpart %}
{% endfor %}{% endif %}{% endfor %}`

const lost = `{% if article.lost.size > 0 %}
{% part article.key | append: "-lost" %}
## {{ words.lost }}

{{ words.lost_why }}
{% endpart %}
{% for quote in article.lost %}
{% part quote.id %}
{{ quote | blockquote }}

${remarks}

{{ quote.comment | markdown }}
{% endpart %}
{% endfor %}{% endif %}`

const footnotes = `{% part article.key | append: "-footnotes" %}
{{ article.quotes | footnotes }}
{% endpart %}`

const plain = `---
${facts}
---
{% for article in articles %}
{% part article.key | append: "-head" %}
# {{ article.title }}

${reference}
{% endpart %}
{% if article.quotes.size > 0 %}
{% part article.key | append: "-quotes" %}
## {{ words.annotations }}
{% endpart %}
${quotes}
{% endif %}
${lost}
{% if article.entities.size > 0 %}
{% part article.key | append: "-entities" %}
## {{ words.entities }}

{% for entity in article.entities %}- **{{ entity.name }}** ({{ words[entity.kind] }}): {% for wording in entity.wordings %}{{ wording.text }}{% if wording.locator %} ({{ wording.locator }}){% endif %}{% unless forloop.last %}; {% endunless %}{% endfor %}
{% endfor %}
{% endpart %}
{% endif %}
${footnotes}
{% endfor %}
`

const obsidian = `---
${facts}
aliases: {{ articles | map: "title" }}
tags: {{ tags | map: "name" | hashtags }}
lectern: {{ articles.first.link }}
---
{% for article in articles %}
{% part article.key | append: "-head" %}
# {{ article.title }}

{% if article.outlet %}{{ article.outlet }} · {% endif %}{% if article.day %}{{ article.day }} · {% endif %}{% if article.url %}{{ article.url | link: words.page }} · {% endif %}{{ article.link | link: "Lectern" }}

{% for entity in article.entities %}{{ entity.name | wikilink }}{% unless forloop.last %} · {% endunless %}{% endfor %}
{% endpart %}
{% for quote in article.quotes %}
{% part quote.id %}
> [!quote] {{ quote.label.name }}{% if quote.paragraph %}, {{ quote.locator }}{% endif %}
{{ quote | blockquote }}

{{ quote.comment | markdown }}

{% for tag in quote.tags %}{{ tag | hashtag }} {% endfor %}${linksBack}
{% endpart %}
{% endfor %}
${footnotes}
{% endfor %}
`

const pandoc = `---
title: {{ title }}
lang: {{ language }}
bibliography: references.bib
link-citations: {{ true }}
---
{% for article in articles %}
{% part article.key | append: "-head" %}
# {{ article.title }}
{% endpart %}
{% for group in article.groups %}{% if group.label %}
{% part article.key | append: "-label-" | append: forloop.index %}
## {{ group.label.name }}
{% endpart %}{% endif %}
{% for quote in group.quotes %}
{% part quote.id %}
{{ quote.comment | markdown }}

{{ quote | blockquote }}
{% endpart %}
{% endfor %}{% endfor %}
${footnotes}
{% endfor %}
`

const chronology = `---
title: {{ title }}
---
{% part "head" %}
# {{ title }}
{% endpart %}
{% assign dated = articles | where: "date" | sort: "date" %}{% for article in dated %}
{% part article.key | append: "-day" %}
## {{ article.date }}: {{ article.title }}

${reference}
{% endpart %}
{% for quote in article.quotes %}
{% part quote.id %}
{{ quote | blockquote }}

{{ quote.comment | markdown }}

${linksBack}
{% endpart %}
{% endfor %}
{% endfor %}
{% for article in articles %}{% unless article.date %}
{% part article.key | append: "-day" %}
## {{ words.undated }}: {{ article.title }}

${reference}
{% endpart %}
{% for quote in article.quotes %}
{% part quote.id %}
{{ quote | blockquote }}

{{ quote.comment | markdown }}

${linksBack}
{% endpart %}
{% endfor %}{% endunless %}{% endfor %}
{% part "footnotes" %}
{{ quotes | footnotes }}
{% endpart %}
`

const byTag = `---
title: {{ title }}
tags: {{ tags | map: "name" | hashtags }}
---
{% part "head" %}
# {{ title }}
{% endpart %}
{% for tag in tags %}
{% part tag.name | append: "-tag" %}
## {{ tag.name }}
{% endpart %}
{% for quote in tag.quotes %}
{% part quote.id | append: ":" | append: tag.name %}
{{ quote | blockquote }}

{{ quote.comment | markdown }}

${linksBack}
{% endpart %}
{% endfor %}
{% endfor %}
{% assign cited = "" | split: "" %}{% for tag in tags %}{% assign cited = cited | concat: tag.quotes %}{% endfor %}
{% part "footnotes" %}
{{ cited | footnotes }}
{% endpart %}
`

export const shipped: Readonly<Record<ShippedTemplate, Shipped>> = {
  plain: { files: 'each', bibliography: null, text: plain },
  obsidian: { files: 'each', bibliography: null, text: obsidian },
  pandoc: { files: 'one', bibliography: 'references.bib', text: pandoc },
  chronology: { files: 'one', bibliography: null, text: chronology },
  'quotes-by-tag': { files: 'one', bibliography: null, text: byTag },
}
