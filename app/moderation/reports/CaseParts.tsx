import { t } from '~/i18n'
import { formatDateTime } from '~/i18n/format'
import { paths } from '~/paths'
import { Facts } from '~/ui/Facts'
import { Quote } from '~/ui/Quote'
import { Section } from '~/ui/Section'
import type { EarlierDecision, ShownReport, ThreadComment } from './queries/thing.server'

/** What was reported of a thing, what is open first. */
export function ReportList({ reports }: { reports: ShownReport[] }) {
  return (
    <Section title={t('moderation.decide.reports')}>
      {reports.length === 0 && <p>{t('moderation.decide.noReports')}</p>}
      <ul className="items">
        {reports.map(({ id, reason, text, reporter, at, open }) => (
          <li key={id} className="item">
            <Facts>
              <strong key="reason">{t(`moderation.reasons.${reason}`)}</strong>
              {reporter ?? t('moderation.decide.guest')}
              {formatDateTime(at)}
              {!open && t('moderation.decide.closed')}
            </Facts>
            {text && <p className="lines">{text}</p>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The comments around a reported one; it is marked. */
export function ThreadAround({ thread }: { thread: ThreadComment[] }) {
  return (
    <Section title={t('moderation.decide.thread')}>
      <ol className="items">
        {thread.map(({ id, html, organisation, at, reported }) => (
          <li key={id} className="item" aria-current={reported || undefined}>
            <Facts>
              {reported && <strong key="this">{t('moderation.decide.thisOne')}</strong>}
              {organisation}
              {formatDateTime(at)}
            </Facts>
            <Quote html={html} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** What was decided on a thing before. */
export function EarlierDecisions({ earlier }: { earlier: EarlierDecision[] }) {
  return (
    <Section title={t('moderation.decide.earlier')}>
      <ul>
        {earlier.map(({ id, decision, at, decider, undone }) => (
          <li key={id}>
            <a href={paths.decision(id)}>
              {t('moderation.decide.earlierLine', {
                decision: t(`moderation.decisions.${decision}`),
                date: formatDateTime(at),
                who: decider ?? t('moderation.decide.someone'),
              })}
            </a>
            {undone && ` (${t('moderation.decide.earlierUndone')})`}
          </li>
        ))}
      </ul>
    </Section>
  )
}
