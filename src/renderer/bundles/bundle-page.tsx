import { RotateCw, ShieldAlert, ShieldCheck } from 'lucide-react'
import type { ReactElement } from 'react'
import {
  type BundleManifest,
  type BundleProblem,
  type BundleReport,
  formatProblem,
} from '../../contract/bundles'
import { Button } from '../ui/button'
import { useLanguage, useSay } from '../ui/language'
import { SectionTitle } from '../ui/section-title'
import { BundleOpening } from './bundle-opening'
import { useBundle } from './bundle-work'
import { CheckedQuotations } from './checked-quotations'
import { messages } from './messages'

const mostProblems = 200

/** What checking a bundle found: the verdict, its lists, what is wrong, its quotations, and what it could bring in. */
export function BundlePage({
  name,
  report,
}: {
  readonly name: string
  readonly report: BundleReport
}): ReactElement {
  const say = useSay(messages)
  const { choose, checkAgain } = useBundle()
  const { ok, problems, manifests } = report
  const Sign = ok ? ShieldCheck : ShieldAlert
  return (
    <div className="bundle-view__page">
      <header className={`bundle-view__verdict bundle-view__verdict--${ok ? 'holds' : 'broken'}`}>
        <Sign aria-hidden />
        <div role="status">
          <h2 className="bundle-view__title">
            {ok ? say('holds') : say('broken', { n: problems.length })}
          </h2>
          <p className="bundle-view__name">{name}</p>
        </div>
        <div className="bundle-view__actions">
          <Button tone="quiet" onPress={() => void checkAgain()}>
            <RotateCw aria-hidden />
            {say('checkAgain')}
          </Button>
          <Button onPress={() => void choose()}>{say('chooseOther')}</Button>
        </div>
      </header>
      {problems.length === 0 ? null : <Problems problems={problems} />}
      <Manifests manifests={manifests} />
      <CheckedQuotations report={report} />
      <BundleOpening isSound={ok} />
    </div>
  )
}

function Problems({ problems }: { readonly problems: readonly BundleProblem[] }): ReactElement {
  const say = useSay(messages)
  const language = useLanguage()
  // What a path is called is the bundle's word, and may stand there twice.
  const lines = problems.slice(0, mostProblems).map((problem, place) => ({ ...problem, place }))
  return (
    <section className="bundle-view__section">
      <SectionTitle>{say('problems')}</SectionTitle>
      <ul className="bundle-view__problems">
        {lines.map(({ path, finding, detail, place }) => (
          <li key={place} className="bundle-view__problem">
            {path === '' ? (
              <span>{say('whole')}</span>
            ) : (
              <span className="bundle-view__path">{path}</span>
            )}
            <span>{formatProblem({ finding, detail }, language)}</span>
          </li>
        ))}
      </ul>
      {problems.length > mostProblems ? (
        <p className="bundle-view__soft">
          {say('moreProblems', { n: problems.length - mostProblems })}
        </p>
      ) : null}
    </section>
  )
}

function Manifests({ manifests }: Pick<BundleReport, 'manifests'>): ReactElement {
  const say = useSay(messages)
  return (
    <section className="bundle-view__section">
      <SectionTitle>{say('manifests')}</SectionTitle>
      {manifests.length === 0 ? (
        <p className="bundle-view__soft">{say('noManifest')}</p>
      ) : (
        <table className="bundle-view__table">
          <thead>
            <tr>
              <th scope="col">{say('list')}</th>
              <th scope="col">{say('kind')}</th>
              <th scope="col" className="bundle-view__number">
                {say('files')}
              </th>
              <th scope="col">{say('found')}</th>
            </tr>
          </thead>
          <tbody>
            {manifests.map((manifest) => (
              <ManifestRow key={manifest.path} manifest={manifest} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function ManifestRow({ manifest }: { readonly manifest: BundleManifest }): ReactElement {
  const say = useSay(messages)
  const { path, algorithm, files, faulty } = manifest
  return (
    <tr>
      <td className="bundle-view__path">{path}</td>
      <td>{algorithm.toUpperCase().replace(/^SHA(?=\d)/, 'SHA-')}</td>
      <td className="bundle-view__number">{say('count', { n: files })}</td>
      <td className={faulty === 0 ? '' : 'bundle-view__bad'}>
        {faulty === 0 ? say('asListed') : say('faulty', { n: faulty })}
      </td>
    </tr>
  )
}
