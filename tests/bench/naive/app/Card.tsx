import { Link } from '@remix-run/react'

/** What is shown of a solution. */
export interface CardSolution {
  entryId: number
  title: string
  slug: string
  summary: string
  status: string | null
  entry: {
    publishedAt: Date | null
    commentCount: number
    reuseCount: number
    author: { id: number; name: string } | null
    organisation: { key: string | null; shortName: string; state: string | null } | null
    entryTopics: { topic: { slug: string; label: string } }[]
  }
  solutionProducts: { product: { id: number; name: string } }[]
}

/** A solution in a list. */
export function Card({ solution }: { solution: CardSolution }) {
  const { entry } = solution
  return (
    <li>
      <h2>
        <Link to={`/loesungen/${solution.entryId}-${solution.slug}`}>{solution.title}</Link>
      </h2>
      <p>
        {entry.organisation && (
          <Link to={`/kommunen/${entry.organisation.key}`}>{entry.organisation.shortName}</Link>
        )}{' '}
        {entry.author && <Link to={`/mitglieder/${entry.author.id}`}>{entry.author.name}</Link>}{' '}
        {solution.status} {entry.publishedAt?.toLocaleDateString('de-DE')}
      </p>
      <p>{solution.summary}</p>
      <ul>
        {entry.entryTopics.map(({ topic }) => (
          <li key={topic.slug}>
            <Link to={`/themen/${topic.slug}`}>{topic.label}</Link>
          </li>
        ))}
        {solution.solutionProducts.map(({ product }) => (
          <li key={product.id}>{product.name}</li>
        ))}
        <li>{entry.commentCount} Kommentare</li>
        <li>{entry.reuseCount} Nachnutzungen</li>
      </ul>
    </li>
  )
}
