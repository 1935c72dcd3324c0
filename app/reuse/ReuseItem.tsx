import { t } from '~/i18n'
import { formatMonth } from '~/i18n/format'
import { ReportLink } from '~/moderation/reports/ReportLink'
import { bandWords } from '~/organisations/describe'
import { paths } from '~/paths'
import { Facts } from '~/ui/Facts'
import { ContactWords } from './ContactWords'
import type { ReuseInList } from './queries/solution.server'
import { ReuseStateBadge } from './ReuseStateBadge'

/** What one organisation says it does with a solution. */
export function ReuseItem({ reuse }: { reuse: ReuseInList }) {
  const { organisation, provider, adaptedFrom, state, effort, doubtedSince } = reuse
  return (
    <li className="item">
      <h3 className="item__title">
        <a href={paths.organisation(organisation)}>{organisation.name}</a>{' '}
        {organisation.isExample && <span className="label">{t('solutions.example')}</span>}
      </h3>
      <Facts>
        <ReuseStateBadge key="state" state={state} since={reuse.since} />
        {doubtedSince && (
          <span key="doubted">{t('reuse.item.unconfirmed', { month: formatMonth(doubtedSince) })}</span>
        )}
        {bandWords(organisation.sizeBand)}
        {provider && (
          <span key="provider">
            {t('reuse.item.provider')} <a href={paths.organisation(provider)}>{provider.name}</a>
          </span>
        )}
        {adaptedFrom && (
          <span key="source">
            {t('reuse.item.adaptedFrom')} <a href={paths.organisation(adaptedFrom)}>{adaptedFrom.name}</a>
          </span>
        )}
        {effort && (
          <span key="effort">{t('reuse.item.effort', { effort: t(`solutions.effort.${effort}`) })}</span>
        )}
      </Facts>
      <ReuseWords reuse={reuse} />
      <ReportLink thing={{ kind: 'reuse', id: reuse.id }} what={organisation.name} />
    </li>
  )
}

function ReuseWords({ reuse }: { reuse: ReuseInList }) {
  const { state, endedReason, changes, again, againNote } = reuse
  return (
    <>
      {state === 'ended' && (
        <p className="said">
          <strong>{t('reuse.item.endedReason')}</strong> {endedReason}
        </p>
      )}
      {changes && (
        <p className="said">
          <strong>{t('reuse.item.changes')}</strong> {changes}
        </p>
      )}
      {again && state !== 'interested' && (
        <p className="said">
          <strong>{t(`reuse.againSaid.${again}`)}</strong>{' '}
          {againNote && t('reuse.item.quoted', { text: againNote })}
        </p>
      )}
      <ContactWords {...reuse} />
    </>
  )
}
