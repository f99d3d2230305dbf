/** What bench-store.mjs measured, as the rows of its table: one column for each size of library. */

const editNames = {
  correction: 'a corrected article on the disk',
  undo: 'undoing a correction',
  search: 'a search for two words of a title',
  titleSearch: 'a search for a whole title, which one article answers',
}
const bulkNames = {
  deletion: 'deleting 2,000 articles or all, with the backup before',
  undo: 'undoing that',
  redo: 'redoing it',
  restoring: 'restoring them from the trash',
  closing: 'closing',
}

export function rowsOf(columns) {
  const row = (name, cell) => [name, ...columns.map(cell)]
  const [first, last] = [columns[0], columns.at(-1)]
  const acknowledged = ({ annotated }) => p95(annotated.flatMap(({ times }) => times))
  const growth = (of) => (columns.length < 2 ? [] : [`${(of(last) / of(first)).toFixed(2)}×`])
  return [
    row('import, per second, median / least', ({ imported }) =>
      least(imported.map(({ perSecond }) => perSecond)),
    ),
    row('import, per second and core, median / least', ({ imported }) =>
      least(imported.map(({ perCore }) => perCore)),
    ),
    row(
      'the first text imported after opening, median',
      ({ single }) => `${Math.round(median(single.map(({ first }) => first)))} ms`,
    ),
    row('each text imported after that, alone, median / p95', ({ single }) =>
      pair(single.flatMap(({ next }) => next)),
    ),
    row('process start to a usable list, median / p95', ({ opened }) =>
      pair(opened.map(({ list }) => list)),
    ),
    row('opening alone, median / p95', ({ opened }) =>
      pair(opened.map(({ openOnly }) => openOnly)),
    ),
    row(
      'first search answered, from process start, median',
      ({ opened }) => `${Math.round(median(opened.map(({ search }) => search)))} ms`,
    ),
    row(
      'memory with index loaded',
      ({ opened }) => `${Math.round(median(opened.map(({ rss }) => rss)))} MB`,
    ),
    row('an annotation on the disk, median / p95', ({ annotated }) =>
      pair(annotated.flatMap(({ times }) => times)),
    ),
    row('bytes written for it', ({ annotated }) =>
      Math.round(median(annotated.map(({ bytes }) => bytes))),
    ),
    row('bytes written for it, compaction included', ({ many }) => Math.round(many.bytes)),
    row(
      'longest standstill in 15,000 annotations',
      ({ many }) => `${Math.round(many.standstill)} ms`,
    ),
    ...Object.keys(editNames).map((operation) =>
      row(`${editNames[operation]}, median / p95`, ({ edited }) =>
        pair(edited.flatMap((run) => run[operation])),
      ),
    ),
    row('articles that answer it, on average', ({ edited }) =>
      Math.round(median(edited.map(({ answers }) => answers))),
    ),
    ...Object.keys(bulkNames).map((step) =>
      row(`${bulkNames[step]}: time, longest standstill`, ({ bulk }) => took(bulk[step])),
    ),
    row('plain lowdb: opening, median / p95', ({ plain }) => pair(plain.map((run) => run.open))),
    row('plain lowdb: an annotation, median / p95', ({ plain }) =>
      pair(plain.flatMap(({ times }) => times)),
    ),
    row('plain lowdb: bytes written for it', ({ plain }) =>
      Math.round(median(plain.map(({ bytes }) => bytes))),
    ),
    row(
      'an annotation, against plain lowdb',
      ({ plain, annotated }) =>
        `${(median(plain.flatMap(({ times }) => times)) / median(annotated.flatMap(({ times }) => times))).toFixed(1)}× faster`,
    ),
    ['annotation p95, last column against first', ...growth(acknowledged)],
    ...Object.keys(editNames).map((operation) => [
      `${editNames[operation]}, last column against first, medians`,
      ...growth(({ edited }) => median(edited.flatMap((run) => run[operation]))),
    ]),
    [
      `${editNames.search}, for each article that answers`,
      ...growth(({ edited }) => {
        const answers = edited.map((run) => run.answers)
        return median(edited.flatMap((run) => run.search)) / median(answers)
      }),
    ],
    [
      'import of one article among many, last column against first, medians',
      ...growth(({ imported }) => 1 / median(imported.map(({ perCore }) => perCore))),
    ],
    [
      'import of one text alone, last column against first, medians',
      ...growth(({ single }) => median(single.flatMap(({ next }) => next))),
    ],
  ].map((cells) => [
    ...cells,
    ...Array.from({ length: columns.length + 1 - cells.length }, () => ''),
  ])
}

function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)]
}
function p95(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.ceil(numbers.length * 0.95) - 1]
}
function least(numbers) {
  return `${Math.round(median(numbers))} / ${Math.round(Math.min(...numbers))}`
}
function took({ ms, standstill }) {
  return `${Math.round(ms)} ms, ${Math.round(standstill)} ms`
}
function pair(numbers) {
  const show = (ms) => (ms < 10 ? ms.toFixed(1) : Math.round(ms))
  return `${show(median(numbers))} / ${show(p95(numbers))} ms`
}
