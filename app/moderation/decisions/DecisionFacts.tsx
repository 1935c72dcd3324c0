import { t } from '~/i18n'
import { formatDateTime } from '~/i18n/format'
import { paths } from '~/paths'
import { DefinitionList } from '~/ui/DefinitionList'
import { Notice } from '~/ui/Notice'
import { addressed } from '../reports/thing'
import { thingWords } from '../reports/words'
import type { ShownDecision } from './queries/decision.server'

/** What was decided on what, by whom and why, for the team. */
export function DecisionFacts({ decision }: { decision: ShownDecision }) {
  const { decidedAt, decider, author, reports, reason, suspendedUntil, kind, thingId } = decision
  return (
    <DefinitionList
      wide
      entries={[
        {
          term: t('moderation.review.about'),
          value: decision.address ? (
            <a href={decision.address}>{thingWords(decision)}</a>
          ) : (
            thingWords(decision)
          ),
        },
        {
          term: t('moderation.decide.reports'),
          value: [
            String(reports),
            decision.title && (
              <a key="open" href={paths.decide(addressed({ kind, id: thingId }))}>
                {t('moderation.review.open')}
              </a>
            ),
          ],
        },
        { term: t('moderation.own.decision'), value: t(`moderation.decisions.${decision.decision}`) },
        { term: t('moderation.review.until'), value: suspendedUntil && formatDateTime(suspendedUntil) },
        {
          term: t('moderation.review.decidedBy'),
          value: `${decider ?? t('moderation.decide.someone')}, ${formatDateTime(decidedAt)}`,
        },
        { term: t('moderation.review.author'), value: author },
        { term: t('moderation.review.reason'), value: <span className="lines">{reason}</span> },
      ]}
    />
  )
}

/** How a decision ended, where somebody looked at it again. */
export function ReviewNotice({ decision }: { decision: ShownDecision }) {
  const { undoneAt, reviewedAt, reviewer, review } = decision
  const at = undoneAt ?? reviewedAt
  if (!at) return null
  const values = { date: formatDateTime(at), who: reviewer ?? t('moderation.decide.someone') }
  return (
    <Notice title={t(undoneAt ? 'moderation.review.undoneTitle' : 'moderation.review.upheldTitle', values)}>
      <p className="lines">{review}</p>
    </Notice>
  )
}
