import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { db, visible } from '../db.server'

export async function loader({ params }: LoaderFunctionArgs) {
  const fachtag = await db.fachtag.findUnique({
    where: { slug: params.slug ?? '' },
    include: {
      fachtagSessions: {
        where: { entry: visible },
        include: { entry: { include: { organisation: true } }, origins: { include: { topic: true } } },
        orderBy: { position: 'asc' },
      },
    },
  })
  if (!fachtag) throw new Response(null, { status: 404 })
  return { fachtag }
}

export default function FachtagPage() {
  const { fachtag } = useLoaderData<typeof loader>()
  return (
    <>
      <h1>{fachtag.title}</h1>
      <p>
        {fachtag.firstDay.toLocaleDateString('de-DE')}, {fachtag.place}, {fachtag.organisers}
      </p>
      <ul>
        {fachtag.fachtagSessions.map((session) => (
          <li key={session.entryId}>
            <h2>{session.title}</h2>
            <p>
              {session.starts}–{session.ends}, {session.room}, {session.organisationLabel}, {session.speakers}
            </p>
            <p>{session.abstract}</p>
            {session.origins.map(({ id, topic }) => (
              <Link key={id} to={`/themen/${topic.slug}`}>
                {topic.label}
              </Link>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}
