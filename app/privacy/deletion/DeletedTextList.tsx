import { t } from '~/i18n'
import { formatDate } from '~/i18n/format'
import { paths } from '~/paths'
import { Facts } from '~/ui/Facts'
import { ItemList, ListItem } from '~/ui/ListItem'
import type { DeletedText } from './queries/texts.server'

const restoring = { solution: paths.undeleteSolution, request: paths.undeleteRequest }

/** Own texts that were deleted, each leading to where it is brought back. */
export function DeletedTextList({ texts }: { texts: DeletedText[] }) {
  return (
    <ItemList>
      {texts.map((text) => (
        <ListItem
          key={text.id}
          level={2}
          title={text.title}
          href={restoring[text.kind](text)}
          facts={
            <Facts>
              {t(`privacy.texts.kinds.${text.kind}`)}
              {t('privacy.texts.until', {
                deleted: formatDate(text.deletedAt),
                until: formatDate(text.until),
              })}
            </Facts>
          }
        />
      ))}
    </ItemList>
  )
}
