import { t } from '~/i18n'
import { paths } from '~/paths'
import { ItemList, ListItem } from '~/ui/ListItem'
import { PostButton } from '~/ui/PostButton'
import { Section } from '~/ui/Section'

interface Thing {
  id: number
  slug: string
  title: string
}

interface WithoutContactProps {
  solutions: Thing[]
  /** Named by the solutions that are reused. */
  reuses: Thing[]
}

/** What of the own organisation has nobody to call; one click takes it over. */
export function WithoutContact({ solutions, reuses }: WithoutContactProps) {
  return (
    <>
      {solutions.length > 0 && (
        <Section title={t('members.account.withoutContact')} ruled>
          <p>{t('members.account.withoutContactText')}</p>
          <TakeOverList things={solutions} action={paths.takeOverSolution} />
        </Section>
      )}
      {reuses.length > 0 && (
        <Section title={t('members.account.reusesWithoutContact')} ruled>
          <TakeOverList things={reuses} action={paths.takeOverReuse} />
        </Section>
      )}
    </>
  )
}

function TakeOverList({ things, action }: { things: Thing[]; action: (thing: Thing) => string }) {
  return (
    <ItemList>
      {things.map((thing) => (
        <ListItem
          key={thing.id}
          title={thing.title}
          href={paths.solution(thing)}
          figures={
            <PostButton
              action={action(thing)}
              small
              label={t('members.account.takeOverLabel', { title: thing.title })}
            >
              {t('members.account.takeOver')}
            </PostButton>
          }
        />
      ))}
    </ItemList>
  )
}
