import type { SolutionInList } from '~/solutions/queries/list.server'
import { SolutionListItem } from '~/solutions/SolutionListItem'
import { ItemList } from '~/ui/ListItem'

/** A few solutions below a heading of the start page. */
export function SolutionTeasers({ solutions }: { solutions: SolutionInList[] }) {
  return (
    <ItemList>
      {solutions.map((solution) => (
        <SolutionListItem key={solution.id} solution={solution} level={3} />
      ))}
    </ItemList>
  )
}
