import { t } from '~/i18n'
import { DefinitionList } from '~/ui/DefinitionList'
import { Section } from '~/ui/Section'
import type { OrganisationUpkeep } from '../queries/upkeep.server'

/** What somebody else saved while the form was open. */
export function StoredUpkeep({ upkeep }: { upkeep: OrganisationUpkeep }) {
  const { verified, domains, parent, provider, products } = upkeep.values
  const duties =
    upkeep.may === 'all'
      ? [
          {
            term: t('organisations.upkeep.status'),
            value: t(verified ? 'organisations.page.verified' : 'organisations.upkeep.notVerified'),
          },
          { term: t('organisations.upkeep.domains'), value: domains.split('\n') },
          { term: t('organisations.upkeep.parent'), value: parent },
        ]
      : []
  return (
    <Section title={t('organisations.upkeep.storedTitle')}>
      <DefinitionList
        entries={[
          ...duties,
          { term: t('organisations.upkeep.provider'), value: provider },
          { term: t('organisations.upkeep.products'), value: products.split('\n') },
        ]}
      />
    </Section>
  )
}
