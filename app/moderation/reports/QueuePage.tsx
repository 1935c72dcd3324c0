import type { SubmissionResult } from '@conform-to/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { EmptyState } from '~/ui/EmptyState'
import { FilterSelect } from '~/ui/forms/FilterSelect'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'
import { Pagination } from '~/ui/Pagination'
import { BulkForm } from '../decisions/BulkForm'
import { NarrowForm } from '../NarrowForm'
import type { QueueFilters } from './filters'
import type { Queue } from './queries/queue.server'
import { reportReasons } from './schema'
import { thingKinds } from './thing'

interface QueuePageProps {
  queue: Queue
  filters: QueueFilters
  /** How many things were just decided on. */
  decided: number
  /** What could not be decided, in words. */
  failed?: string[]
  lastResult?: SubmissionResult<string[]> | null
}

/** What was reported and waits, similar reports together, to be decided on one by one or at once. */
export function QueuePage({ queue, filters, decided, failed = [], lastResult }: QueuePageProps) {
  const narrowed = { art: filters.kind, grund: filters.reason }
  return (
    <Main>
      <Breadcrumb items={[{ label: t('moderation.title'), href: paths.moderation() }]} />
      <PageHeader
        title={t('moderation.queue.title')}
        lead={t('moderation.queue.lead', { count: queue.total })}
        actions={<a href={paths.moderationLog()}>{t('moderation.queue.log')}</a>}
      />
      {decided > 0 && (
        <Notice tone="success" live>
          <p>{t('moderation.queue.done', { count: decided })}</p>
        </Notice>
      )}
      {failed.length > 0 && (
        <Notice tone="warning" title={t('moderation.queue.failedTitle')} live>
          <ul>
            {failed.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Notice>
      )}
      <QueueFilterForm filters={filters} />
      {queue.things.length === 0 ? (
        <EmptyState title={t('moderation.queue.empty')}>{t('moderation.queue.emptyText')}</EmptyState>
      ) : (
        <BulkForm things={queue.things} action={paths.reports(narrowed)} lastResult={lastResult} />
      )}
      <Pagination
        older={queue.older && paths.reports({ ...narrowed, ab: queue.older })}
        olderLabel={t('moderation.queue.older')}
      />
    </Main>
  )
}

function QueueFilterForm({ filters }: { filters: QueueFilters }) {
  return (
    <NarrowForm action={paths.reports()} open={Object.values(filters).some(Boolean)}>
      <FilterSelect name="grund" label={t('moderation.queue.filterReason')} value={filters.reason ?? ''}>
        {reportReasons.map((reason) => (
          <option key={reason} value={reason}>
            {t(`moderation.reasons.${reason}`)}
          </option>
        ))}
      </FilterSelect>
      <FilterSelect name="art" label={t('moderation.queue.filterKind')} value={filters.kind ?? ''}>
        {thingKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`moderation.kinds.${kind}`)}
          </option>
        ))}
      </FilterSelect>
    </NarrowForm>
  )
}
