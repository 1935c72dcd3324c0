import { Link, useLoaderData } from '@remix-run/react'
import { Card } from '../Card'
import { db, ofCard, visible } from '../db.server'

export async function loader() {
  const [solutions, organisations, fachtag, requests, reused, newest, discussed] = await Promise.all([
    db.entry.count({ where: { kind: 'solution', ...visible } }),
    db.organisation.count({ where: { joinedAt: { not: null } } }),
    db.fachtag.findFirst({ orderBy: { firstDay: 'desc' }, include: { _count: true } }),
    db.request.findMany({
      where: { entry: visible, outcome: null },
      include: { entry: true },
      orderBy: { joinCount: 'desc' },
      take: 4,
    }),
    db.solution.findMany({
      where: { entry: visible },
      include: ofCard,
      orderBy: { entry: { reuseCount: 'desc' } },
      take: 3,
    }),
    db.solution.findMany({
      where: { entry: visible },
      include: ofCard,
      orderBy: { entry: { publishedAt: 'desc' } },
      take: 4,
    }),
    db.solution.findMany({
      where: { entry: visible },
      include: ofCard,
      orderBy: { entry: { commentCount: 'desc' } },
      take: 4,
    }),
  ])
  return { solutions, organisations, fachtag, requests, lists: { reused, newest, discussed } }
}

export default function Start() {
  const { solutions, organisations, fachtag, requests, lists } = useLoaderData<typeof loader>()
  return (
    <>
      <h1>Lösungen, die laufen</h1>
      <p>
        {solutions} Lösungen aus {organisations} Kommunen
      </p>
      {fachtag && <Link to={`/fachtage/${fachtag.slug}`}>{fachtag.title}</Link>}
      <ul>
        {requests.map(({ entryId, slug, title, joinCount }) => (
          <li key={entryId}>
            <Link to={`/gesuche/${entryId}-${slug}`}>{title}</Link> {joinCount}
          </li>
        ))}
      </ul>
      {Object.entries(lists).map(([name, list]) => (
        <ul key={name}>
          {list.map((solution) => (
            <Card key={solution.entryId} solution={solution} />
          ))}
        </ul>
      ))}
    </>
  )
}
