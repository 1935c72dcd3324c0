import { t } from '~/i18n'
import { formatDateTime } from '~/i18n/format'
import { paths } from '~/paths'
import type { ListPage } from '~/platform/db/cursor.server'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { DataTable } from '~/ui/DataTable'
import { EmptyState } from '~/ui/EmptyState'
import { FilterSelect } from '~/ui/forms/FilterSelect'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'
import { Pagination } from '~/ui/Pagination'
import { NarrowForm } from '../NarrowForm'
import { decisionKinds } from '../policy'
import { thingKinds } from '../reports/thing'
import { thingWords } from '../reports/words'
import { type LogFilters, type LogLine, standings } from './filters'

/** Who of the team decided what, when, about which thing and why. */
export function LogPage({ page, filters }: { page: ListPage<LogLine>; filters: LogFilters }) {
  const narrowed = { entscheidung: filters.decision, art: filters.kind, stand: filters.standing }
  return (
    <Main>
      <Breadcrumb items={[{ label: t('moderation.title'), href: paths.moderation() }]} />
      <PageHeader
        title={t('moderation.log.title')}
        lead={t('moderation.log.lead')}
        actions={<a href={paths.transparency()}>{t('moderation.log.figures')}</a>}
      />
      {page.brokenCursor && (
        <Notice>
          <p>{t('moderation.log.broken')}</p>
        </Notice>
      )}
      <LogFilterForm filters={filters} />
      {page.items.length === 0 ? (
        <EmptyState title={t('moderation.log.empty')}>{t('moderation.log.emptyText')}</EmptyState>
      ) : (
        <LogTable lines={page.items} />
      )}
      <Pagination
        newer={page.newer && paths.moderationLog({ ...narrowed, ab: page.newer })}
        older={page.older && paths.moderationLog({ ...narrowed, ab: page.older })}
      />
    </Main>
  )
}

function LogTable({ lines }: { lines: LogLine[] }) {
  const column = (key: 'thing' | 'decision' | 'reason' | 'decider' | 'date' | 'standing') => ({
    key,
    label: t(`moderation.log.columns.${key}`),
  })
  return (
    <DataTable
      caption={t('moderation.log.caption')}
      captionHidden
      columns={[
        column('thing'),
        column('decision'),
        column('reason'),
        column('decider'),
        column('date'),
        column('standing'),
      ]}
      rows={lines.map((line) => ({
        key: line.id,
        cells: [
          <a key="thing" href={paths.decision(line.id)}>
            {thingWords(line)}
          </a>,
          t(`moderation.decisions.${line.decision}`),
          line.reason,
          line.decider ?? t('moderation.decide.someone'),
          formatDateTime(line.decidedAt),
          t(`moderation.log.standings.${line.standing}`),
        ],
      }))}
    />
  )
}

function LogFilterForm({ filters }: { filters: LogFilters }) {
  return (
    <NarrowForm action={paths.moderationLog()} open={Object.values(filters).some(Boolean)}>
      <FilterSelect
        name="entscheidung"
        label={t('moderation.log.filterDecision')}
        value={filters.decision ?? ''}
      >
        {decisionKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`moderation.decisions.${kind}`)}
          </option>
        ))}
      </FilterSelect>
      <FilterSelect name="art" label={t('moderation.log.filterKind')} value={filters.kind ?? ''}>
        {thingKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`moderation.kinds.${kind}`)}
          </option>
        ))}
      </FilterSelect>
      <FilterSelect name="stand" label={t('moderation.log.filterStanding')} value={filters.standing ?? ''}>
        {standings.map((standing) => (
          <option key={standing} value={standing}>
            {t(`moderation.log.standings.${standing}`)}
          </option>
        ))}
      </FilterSelect>
    </NarrowForm>
  )
}
