import { t } from '~/i18n'
import { formatDateTime } from '~/i18n/format'
import { paths } from '~/paths'
import { Facts } from '~/ui/Facts'
import { ItemList, ListItem } from '~/ui/ListItem'
import { Section } from '~/ui/Section'
import type { ListedImport } from './queries/import.server'

/** Programmes of a Fachtag that were read in before, newest first. */
export function ImportList({ fachtag, imports }: { fachtag: { slug: string }; imports: ListedImport[] }) {
  if (imports.length === 0) return null
  return (
    <Section title={t('fachtage.upload.imports')}>
      <ItemList>
        {imports.map(({ id, state, fileName, rows, createdAt }) => (
          <ListItem
            key={id}
            title={fileName || t('fachtage.upload.pasted')}
            href={paths.programmeImport(fachtag, id)}
            facts={
              <Facts>
                {formatDateTime(createdAt)}
                {rows > 0 && t('fachtage.upload.rows', { count: rows })}
                {t(`fachtage.upload.states.${state}`)}
              </Facts>
            }
          />
        ))}
      </ItemList>
    </Section>
  )
}
