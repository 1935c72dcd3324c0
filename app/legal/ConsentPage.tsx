import { t } from '~/i18n'
import { formatDate } from '~/i18n/format'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/ButtonLink'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'
import { PostButton } from '~/ui/PostButton'
import { Prose } from '~/ui/Prose'
import { Section } from '~/ui/Section'
import type { ConsentState } from './queries/consent.server'
import type { ReadablePage } from './queries/pages.server'

interface ConsentPageProps {
  state: ConsentState
  changes: { number: number; note: string; at: Date }[]
  rules: ReadablePage
  /** Where somebody was going, a path of this site. */
  weiter: string
  /** What went wrong with the last try. */
  problem?: string
}

/** Asks a member to accept the rules in force, with what is new in them and what happens otherwise. */
export function ConsentPage({ state, changes, rules, weiter, problem }: ConsentPageProps) {
  const isFirst = state.accepted === 0
  if (!state.isAsked) {
    return (
      <Main>
        <PageHeader title={t('legal.pages.nutzungsregeln')} lead={t('legal.consent.done')} />
        <ButtonLink href={paths.rules()}>{t('legal.currentVersion')}</ButtonLink>
      </Main>
    )
  }
  return (
    <Main>
      <PageHeader
        title={t(isFirst ? 'legal.consent.firstTitle' : 'legal.consent.title')}
        lead={t(isFirst ? 'legal.consent.firstLead' : 'legal.consent.lead')}
      />
      {problem && (
        <Notice tone="danger" live>
          <p>{problem}</p>
        </Notice>
      )}
      {changes.length > 0 && (
        <Section title={t('legal.consent.changes')}>
          {changes.map(({ number, note, at }) => (
            <p key={number}>
              {t('legal.consent.change', { number, date: formatDate(at) })}{' '}
              <span className="lines">{note}</span>
            </p>
          ))}
          <p>
            <a href={paths.legalVersion('nutzungsregeln', state.accepted)}>{t('legal.consent.before')}</a>
          </p>
        </Section>
      )}
      <p>
        {state.until ? t('legal.consent.until', { date: formatDate(state.until) }) : t('legal.consent.over')}
      </p>
      <div className="actions">
        <PostButton
          action={paths.rulesConsent()}
          fields={{ version: state.inForce, weiter }}
          variant="primary"
        >
          {t('legal.consent.accept')}
        </PostButton>
        {state.until && <ButtonLink href={weiter || paths.start()}>{t('legal.consent.later')}</ButtonLink>}
      </div>
      <Section title={t('legal.consent.refuse')}>
        <div className="actions">
          <ButtonLink href={paths.account()}>{t('legal.consent.account')}</ButtonLink>
          <PostButton action={paths.signOut()}>{t('legal.consent.signOut')}</PostButton>
        </div>
      </Section>
      <Section title={t('legal.consent.text')} ruled>
        <Prose html={rules.html} />
      </Section>
    </Main>
  )
}
