import { t } from '~/i18n'
import { listWords } from '~/i18n/format'
import { paths } from '~/paths'
import type { MissingSolution } from '~/reuse/queries/missing.server'
import { Facts } from '~/ui/Facts'
import { ItemList, ListItem } from '~/ui/ListItem'
import { Section } from '~/ui/Section'
import { AlikeList } from './AlikeList'
import type { AlikeOrganisation } from './queries/alike.server'

interface AlikeSectionsProps {
  alike: AlikeOrganisation[]
  /** What those use and the viewer's own organisation does not; null on pages of others. */
  missing: MissingSolution[] | null
}

/** On the page of an organisation: which are like it, and, on the own one, what they have and it has not. */
export function AlikeSections({ alike, missing }: AlikeSectionsProps) {
  return (
    <>
      {missing && missing.length > 0 && (
        <Section title={t('organisations.alike.missingTitle')}>
          <ItemList>
            {missing.map((solution) => (
              <ListItem
                key={solution.id}
                title={solution.title}
                href={paths.solution(solution)}
                facts={<Facts>{usersWords(solution)}</Facts>}
              />
            ))}
          </ItemList>
        </Section>
      )}
      {alike.length > 0 && (
        <Section title={t('organisations.alike.title')}>
          <AlikeList organisations={alike} />
        </Section>
      )}
    </>
  )
}

function usersWords({ users, names }: MissingSolution): string {
  const further = users - names.length
  const words = further > 0 ? [...names, t('organisations.alike.further', { count: further })] : names
  return t('organisations.alike.usedBy', { names: listWords(words) })
}
