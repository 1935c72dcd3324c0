import { t } from '~/i18n'
import { DataTable } from '~/ui/DataTable'
import { type PlaceholderValues, placeholders } from './placeholders'

/** The placeholders there are, and what is filled in for each at the moment. */
export function PlaceholderTable({ values }: { values: PlaceholderValues }) {
  return (
    <DataTable
      caption={t('legal.admin.placeholders')}
      columns={[
        { key: 'name', label: t('legal.admin.placeholder') },
        { key: 'value', label: t('legal.admin.value') },
      ]}
      rows={placeholders.map((name) => ({
        key: name,
        cells: [
          <code key="name">{`{{${name}}}`}</code>,
          <span key="value" className="lines">
            {values[name] ?? t('legal.notSetUp')}
          </span>,
        ],
      }))}
    />
  )
}
