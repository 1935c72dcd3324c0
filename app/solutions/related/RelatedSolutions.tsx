import { t } from '~/i18n'
import { paths } from '~/paths'
import { Facts } from '~/ui/Facts'
import { Hub } from '~/ui/Hub'
import { ItemList, ListItem } from '~/ui/ListItem'
import { Section } from '~/ui/Section'
import type { SolutionOnPage } from '../queries/page.server'
import { SolutionFacts } from '../SolutionFacts'
import { type Compared, compare } from './differences'
import type { RelatedSolution } from './queries.server'

interface RelatedSolutionsProps {
  solution: SolutionOnPage
  related: RelatedSolution[]
}

/** The solutions most like the one whose page is read, and what is different there. */
export function RelatedSolutions({ solution, related }: RelatedSolutionsProps) {
  if (related.length === 0) return null
  const own = comparedOf({
    ...solution,
    products: solution.products.map(({ name }) => name),
    providers: solution.providers.map(({ name }) => name),
  })
  return (
    <Section title={t('relatedSolutions.title')} ruled>
      <ItemList>
        {related.map((other) => {
          const { same, different } = compare(own, comparedOf(other))
          return (
            <ListItem
              key={other.id}
              title={other.title}
              href={paths.solution(other)}
              label={other.organisation?.isExample ? t('solutions.example') : undefined}
              mark={<Hub spokes={other.reuseCount} size={28} />}
              facts={<SolutionFacts solution={other} />}
              figures={
                <>
                  <Compare label={t('relatedSolutions.different')} words={different} />
                  <Compare label={t('relatedSolutions.same')} words={same} />
                </>
              }
            />
          )
        })}
      </ItemList>
    </Section>
  )
}

function Compare({ label, words }: { label: string; words: string[] }) {
  if (words.length === 0) return null
  const [first, ...others] = words
  return (
    <Facts>
      <span key="first">
        <strong>{label}</strong> {first}
      </span>
      {others.map((word) => (
        <span key={word}>{word}</span>
      ))}
    </Facts>
  )
}

type Comparable = Pick<RelatedSolution, 'status' | 'costOnce' | 'costYearly' | 'products' | 'providers'> & {
  organisation: Pick<NonNullable<RelatedSolution['organisation']>, 'sizeBand' | 'state'> | null
}

function comparedOf({
  organisation,
  status,
  costOnce,
  costYearly,
  products,
  providers,
}: Comparable): Compared {
  return {
    status,
    costOnce,
    costYearly,
    products,
    providers,
    sizeBand: organisation?.sizeBand ?? null,
    state: organisation?.state ?? null,
  }
}
