import { t } from '~/i18n'
import { ItemList } from '~/ui/ListItem'
import { listAddress } from './filters'
import type { SolutionPage } from './queries/list.server'
import { SolutionListItem } from './SolutionListItem'

/** The newest solutions of an organisation, and the way to all of them. */
export function OrganisationSolutions({
  page,
  organisationId,
}: {
  page: SolutionPage
  organisationId: number
}) {
  return (
    <>
      <ItemList>
        {page.items.map((solution) => (
          <SolutionListItem key={solution.id} solution={solution} level={3} />
        ))}
      </ItemList>
      {page.older && (
        <p>
          <a href={listAddress({ organisationId })}>{t('organisations.page.allSolutions')}</a>
        </p>
      )}
    </>
  )
}
