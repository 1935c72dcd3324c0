import { t } from '~/i18n'
import { formatBytes, formatDate, formatDateTime } from '~/i18n/format'
import { paths } from '~/paths'
import { DataTable } from '~/ui/DataTable'
import { PostButton } from '~/ui/PostButton'
import type { ExportInList } from './queries.server'

/** Packed files, each with its button while it can be fetched. */
export function ExportTable({ files }: { files: ExportInList[] }) {
  const column = (key: 'asked' | 'state' | 'size' | 'get') => ({ key, label: t(`privacy.export.${key}`) })
  return (
    <DataTable
      caption={t('privacy.export.caption')}
      columns={[column('asked'), column('state'), { ...column('size'), numeric: true }, column('get')]}
      rows={files.map(({ id, state, createdAt, expiresAt, bytes }) => ({
        key: id,
        cells: [
          formatDateTime(createdAt),
          t(`privacy.export.states.${state}`, { date: expiresAt ? formatDate(expiresAt) : '' }),
          bytes === null ? '–' : formatBytes(bytes),
          state === 'ready' ? (
            <PostButton
              key="get"
              action={paths.fetchData(id)}
              small
              label={t('privacy.export.fetchLabel', { date: formatDateTime(createdAt) })}
            >
              {t('privacy.export.fetch')}
            </PostButton>
          ) : (
            '–'
          ),
        ],
      }))}
    />
  )
}
