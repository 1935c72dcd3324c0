import { t } from '~/i18n'
import { formatDate, formatNumber } from '~/i18n/format'
import { paths } from '~/paths'
import { listAddress } from '~/solutions/filters'
import { DefinitionList } from '~/ui/DefinitionList'
import type { OrganisationLink, OrganisationPage } from './queries/find.server'

const linked = (organisation: OrganisationLink | null) =>
  organisation && <a href={paths.organisation(organisation)}>{organisation.name}</a>

/** What the register says of an organisation, and since when it takes part. */
export function OrganisationFacts({ organisation }: { organisation: OrganisationPage }) {
  const { kind, typeLabel, state, district, districtName, parent, provider } = organisation
  const { population, postcode, key, joinedAt, products } = organisation
  return (
    <DefinitionList
      entries={[
        { term: t('organisations.page.kind'), value: typeLabel || t(`organisations.kinds.${kind}`) },
        { term: t('organisations.page.state'), value: state && t(`organisations.states.${state}`) },
        { term: t('organisations.page.district'), value: linked(district) ?? districtName },
        { term: t('organisations.page.parent'), value: linked(parent) },
        { term: t('organisations.page.provider'), value: linked(provider) },
        {
          term: t('organisations.page.products'),
          value: products?.map(({ id, name, vendor }) => (
            <a key={id} href={listAddress({ productId: id })}>
              {vendor ? `${name} (${vendor})` : name}
            </a>
          )),
          note: t('organisations.page.forMembers'),
        },
        {
          term: t('organisations.page.population'),
          value: population === null ? null : formatNumber(population),
        },
        { term: t('organisations.page.postcode'), value: postcode },
        { term: t('organisations.page.key'), value: key },
        { term: t('organisations.page.joined'), value: joinedAt && formatDate(joinedAt) },
      ]}
    />
  )
}
