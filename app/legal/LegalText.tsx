import { t } from '~/i18n'
import { formatDate } from '~/i18n/format'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/ButtonLink'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'
import { Prose } from '~/ui/Prose'
import { addressOf, type LegalPage } from './pages'
import type { ReadablePage } from './queries/pages.server'

interface LegalTextProps {
  current: ReadablePage
  earlier: { number: number; at: Date }[]
}

/** A legal page as it is in force, and the way to its earlier versions. */
export function LegalText({ current, earlier }: LegalTextProps) {
  const { page } = current
  return (
    <Main>
      <PageHeader title={t(`legal.pages.${page}`)} />
      <Prose html={current.html} />
      <p className="small muted">{validity(current)}</p>
      {earlier.length > 0 && (
        <details>
          <summary>{t('legal.versions')}</summary>
          <ul>
            {earlier.map(({ number, at }) => (
              <li key={number}>
                <a href={paths.legalVersion(page, number)}>
                  {t('legal.admin.own', { number, date: formatDate(at) })}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Main>
  )
}

/** A version of a legal page, with a word on whether it is still in force. */
export function LegalVersionText({ version }: { version: ReadablePage & { inForce: boolean } }) {
  const { page, number, note, inForce } = version
  const current = <ButtonLink href={addressOf(page)}>{t('legal.currentVersion')}</ButtonLink>
  return (
    <Main>
      <PageHeader title={versionTitle(page, number)} />
      {!inForce && (
        <Notice tone="warning" actions={current}>
          <p>{t('legal.oldVersion')}</p>
        </Notice>
      )}
      {note && <p>{t('legal.whatChanged', { note })}</p>}
      <Prose html={version.html} />
      <p className="small muted">{validity(version)}</p>
    </Main>
  )
}

/** Title of a version's page. */
export function versionTitle(page: LegalPage, number: number): string {
  return t('legal.versionTitle', { page: t(`legal.pages.${page}`), number })
}

function validity({ number, at, isTemplate }: ReadablePage): string {
  return t(isTemplate ? 'legal.template' : 'legal.since', { number, date: formatDate(at) })
}
