import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Card } from '../Card'
import { Comments } from '../Comments'
import { db, ofCard, visible } from '../db.server'

export async function loader({ params }: LoaderFunctionArgs) {
  const solution = await db.solution.findUnique({
    where: { entryId: Number.parseInt(params.idSlug ?? '', 10), entry: visible },
    include: {
      ...ofCard,
      entry: {
        include: {
          ...ofCard.entry.include,
          ratings: true,
          comments: {
            where: { entry: visible },
            include: { entry: { include: { author: true, organisation: true } } },
            orderBy: { entryId: 'asc' },
            take: 50,
          },
        },
      },
      solutionProviders: { include: { organisation: true } },
      reuses: { include: { organisation: true }, take: 6 },
      requestAnswers: { include: { request: true } },
      related: { include: { related: { include: ofCard } }, take: 4 },
    },
  })
  if (!solution) throw new Response(null, { status: 404 })
  return { solution }
}

export default function SolutionPage() {
  const { solution } = useLoaderData<typeof loader>()
  const { entry } = solution
  return (
    <>
      <h1>{solution.title}</h1>
      <p>{solution.summary}</p>
      {entry.organisation && (
        <Link to={`/kommunen/${entry.organisation.key}`}>{entry.organisation.shortName}</Link>
      )}
      <dl>
        <dt>Status</dt>
        <dd>{solution.status}</dd>
        <dt>Kosten</dt>
        <dd>{solution.costOnce}</dd>
        <dt>Ansprechstelle</dt>
        <dd>{solution.contact}</dd>
        <dt>Bewertungen</dt>
        <dd>{entry.ratings.length}</dd>
      </dl>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: rendered when it was written, as in the product */}
      <div dangerouslySetInnerHTML={{ __html: solution.bodyHtml }} />
      <ul>
        {solution.reuses.map(({ id, organisation, state }) => (
          <li key={id}>
            <Link to={`/kommunen/${organisation.key}`}>{organisation.shortName}</Link> {state}
          </li>
        ))}
        {solution.requestAnswers.map(({ request }) => (
          <li key={request.entryId}>
            <Link to={`/gesuche/${request.entryId}-${request.slug}`}>{request.title}</Link>
          </li>
        ))}
      </ul>
      <Comments comments={entry.comments} />
      <ul>
        {solution.related.map(({ related }) => (
          <Card key={related.entryId} solution={related} />
        ))}
      </ul>
    </>
  )
}
