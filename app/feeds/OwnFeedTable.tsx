import { t } from '~/i18n'
import { formatDate } from '~/i18n/format'
import { paths } from '~/paths'
import { DataTable } from '~/ui/DataTable'
import { PostButton } from '~/ui/PostButton'
import type { OwnFeed } from './keys.server'

/** A member's private feeds, each with the button that ends it. */
export function OwnFeedTable({ feeds }: { feeds: OwnFeed[] }) {
  const column = (key: 'page' | 'created' | 'used' | 'change') => ({
    key,
    label: t(`feeds.own.columns.${key}`),
  })
  return (
    <DataTable
      caption={t('feeds.own.title')}
      captionHidden
      columns={[column('page'), column('created'), column('used'), column('change')]}
      rows={feeds.map(({ id, page, createdAt, usedOn }) => ({
        key: String(id),
        cells: [
          <a key="page" href={page}>
            {decodeURIComponent(page.replaceAll('+', ' '))}
          </a>,
          formatDate(createdAt),
          usedOn ? formatDate(usedOn) : t('feeds.own.neverUsed'),
          <PostButton
            key="change"
            action={paths.ownFeedRemoval(id)}
            small
            label={t('feeds.own.endLabel', { page })}
          >
            {t('feeds.own.end')}
          </PostButton>,
        ],
      }))}
    />
  )
}
