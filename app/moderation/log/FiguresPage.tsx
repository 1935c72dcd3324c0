import { t } from '~/i18n'
import { formatNumber } from '~/i18n/format'
import { DataTable } from '~/ui/DataTable'
import { EmptyState } from '~/ui/EmptyState'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { Section } from '~/ui/Section'
import { decisionKinds } from '../policy'
import { reportReasons } from '../reports/schema'
import type { Quarter } from './figures.server'

/** How much was reported and what was decided, quarter by quarter; tells of nobody. */
export function FiguresPage({ quarters }: { quarters: Quarter[] }) {
  return (
    <Main>
      <PageHeader title={t('moderation.figures.title')} lead={t('moderation.figures.lead')} />
      <p>{t('moderation.figures.how')}</p>
      {quarters.length === 0 ? (
        <EmptyState title={t('moderation.figures.none')}>{t('moderation.figures.noneText')}</EmptyState>
      ) : (
        <>
          <Table
            title={t('moderation.figures.reports')}
            quarters={quarters}
            columns={[
              ...reportReasons.map(
                (reason): Column => [
                  t(`moderation.reasons.${reason}`),
                  ({ byReason }) => formatNumber(byReason[reason] ?? 0),
                ],
              ),
              [t('moderation.figures.total'), ({ reports }) => formatNumber(reports)],
            ]}
          />
          <Table
            title={t('moderation.figures.decisions')}
            quarters={quarters}
            columns={[
              ...decisionKinds.map(
                (kind): Column => [
                  t(`moderation.decisions.${kind}`),
                  ({ byDecision }) => formatNumber(byDecision[kind] ?? 0),
                ],
              ),
              [t('moderation.figures.total'), ({ decisions }) => formatNumber(decisions)],
            ]}
          />
          <Table
            title={t('moderation.figures.course')}
            quarters={quarters}
            columns={[
              [t('moderation.figures.undone'), ({ undone }) => formatNumber(undone)],
              [t('moderation.figures.answered'), ({ answered }) => formatNumber(answered)],
              [t('moderation.figures.median'), ({ medianHours }) => waitWords(medianHours)],
            ]}
          />
        </>
      )}
    </Main>
  )
}

type Column = [label: string, figure: (quarter: Quarter) => string]

function Table({ title, quarters, columns }: { title: string; quarters: Quarter[]; columns: Column[] }) {
  return (
    <Section title={title}>
      <DataTable
        caption={title}
        captionHidden
        columns={[
          { key: 'quarter', label: t('moderation.figures.quarterColumn') },
          ...columns.map(([label]) => ({ key: label, label, numeric: true })),
        ]}
        rows={quarters.map((quarter) => ({
          key: `${quarter.year}-${quarter.quarter}`,
          cells: [
            t('moderation.figures.quarter', { quarter: quarter.quarter, year: String(quarter.year) }),
            ...columns.map(([, figure]) => figure(quarter)),
          ],
        }))}
      />
    </Section>
  )
}

function waitWords(hours: number | null): string {
  if (hours === null) return t('moderation.figures.noMedian')
  if (hours < 1) return t('moderation.figures.lessThanHour')
  if (hours < 48) return t('moderation.figures.hours', { count: Math.round(hours) })
  return t('moderation.figures.days', { count: Math.round(hours / 24) })
}
