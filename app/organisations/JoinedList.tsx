import { t } from '~/i18n'
import { formatMonth } from '~/i18n/format'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/ButtonLink'
import { EmptyState } from '~/ui/EmptyState'
import { ItemList } from '~/ui/ListItem'
import { Notice } from '~/ui/Notice'
import { Pagination } from '~/ui/Pagination'
import { Section } from '~/ui/Section'
import { OrganisationListItem } from './OrganisationListItem'
import type { JoinedPage } from './queries/joined.server'

/** Organisations that take part, by name. */
export function JoinedList({ page }: { page: JoinedPage }) {
  const at = (seite: string | null) => seite && paths.organisations({ seite })
  if (page.items.length === 0) {
    return (
      <EmptyState
        title={t('organisations.empty')}
        actions={<ButtonLink href={paths.register()}>{t('organisations.register')}</ButtonLink>}
      >
        {t('organisations.emptyText')}
      </EmptyState>
    )
  }
  return (
    <Section title={t('organisations.joinedTitle')}>
      {page.brokenCursor && (
        <Notice>
          <p>{t('organisations.brokenCursor')}</p>
        </Notice>
      )}
      <ItemList>
        {page.items.map((organisation) => (
          <OrganisationListItem
            key={organisation.id}
            organisation={organisation}
            fact={t('organisations.joined', { date: formatMonth(organisation.joinedAt) })}
          />
        ))}
      </ItemList>
      <Pagination
        newer={at(page.newer)}
        older={at(page.older)}
        newerLabel={t('organisations.previous')}
        olderLabel={t('organisations.next')}
      />
    </Section>
  )
}
