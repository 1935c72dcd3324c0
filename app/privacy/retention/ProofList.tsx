import { t } from '~/i18n'
import { formatDate, formatNumber } from '~/i18n/format'
import { DataTable } from '~/ui/DataTable'
import type { ProofOfDay } from './queries.server'

/** What was removed, day by day. */
export function ProofList({ days }: { days: ProofOfDay[] }) {
  const column = (key: 'rule' | 'cutoff' | 'removed', numeric = false) => ({
    key,
    label: t(`retention.proof.${key}`),
    numeric,
  })
  return days.map(({ day, ended, removed }) => (
    <div key={day} className="stack">
      <h3>{formatDate(day)}</h3>
      {!ended && <p>{t('retention.proof.unfinished')}</p>}
      {removed.length === 0 ? (
        <p className="muted">{t('retention.proof.nothing')}</p>
      ) : (
        <DataTable
          caption={t('retention.proof.caption', { day: formatDate(day) })}
          captionHidden
          columns={[column('rule'), column('cutoff'), column('removed', true)]}
          rows={removed.map((row) => ({
            key: row.rule,
            cells: [t(`retention.rules.${row.rule}`), formatDate(row.cutoff), formatNumber(row.removed)],
          }))}
        />
      )}
    </div>
  ))
}
