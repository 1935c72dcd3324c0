import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Card } from '../Card'
import { Comments } from '../Comments'
import { db, ofCard, visible } from '../db.server'

export async function loader({ params }: LoaderFunctionArgs) {
  const topic = await db.topic.findUnique({
    where: { slug: params.slug ?? '' },
    include: { topicAliass: true, origins: { include: { session: { include: { fachtag: true } } } } },
  })
  if (!topic) throw new Response(null, { status: 404 })
  const ofTopic = { ...visible, entryTopics: { some: { topicId: topic.entryId } } }
  const [solutions, count, requests, comments] = await Promise.all([
    db.solution.findMany({
      where: { entry: ofTopic },
      include: ofCard,
      orderBy: { entry: { publishedAt: 'desc' } },
      take: 10,
    }),
    db.solution.count({ where: { entry: ofTopic } }),
    db.request.findMany({ where: { entry: ofTopic, outcome: null }, take: 5 }),
    db.comment.findMany({
      where: { subjectId: topic.entryId, entry: visible },
      include: { entry: { include: { author: true, organisation: true } } },
      orderBy: { entryId: 'asc' },
      take: 50,
    }),
  ])
  return { topic, solutions, count, requests, comments }
}

export default function TopicPage() {
  const { topic, solutions, count, requests, comments } = useLoaderData<typeof loader>()
  return (
    <>
      <h1>{topic.label}</h1>
      <p>{topic.topicAliass.map(({ alias }) => alias).join(', ')}</p>
      <ul>
        {topic.origins.map(({ id, session }) => (
          <li key={id}>
            <Link to={`/fachtage/${session.fachtag.slug}`}>{session.title}</Link>
          </li>
        ))}
      </ul>
      <ul>
        {solutions.map((solution) => (
          <Card key={solution.entryId} solution={solution} />
        ))}
      </ul>
      <Link to={`/loesungen?thema=${topic.slug}`}>Alle {count} Lösungen</Link>
      <ul>
        {requests.map(({ entryId, slug, title }) => (
          <li key={entryId}>
            <Link to={`/gesuche/${entryId}-${slug}`}>{title}</Link>
          </li>
        ))}
      </ul>
      <Comments comments={comments} />
    </>
  )
}
