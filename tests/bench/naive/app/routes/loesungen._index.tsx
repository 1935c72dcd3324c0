import { Form, Link, useLoaderData } from '@remix-run/react'
import { Card } from '../Card'
import { db, ofCard, visible } from '../db.server'

export async function loader() {
  const [solutions, count, topics] = await Promise.all([
    db.solution.findMany({
      where: { entry: visible },
      include: ofCard,
      orderBy: { entry: { publishedAt: 'desc' } },
      take: 20,
    }),
    db.solution.count({ where: { entry: visible } }),
    db.topic.findMany({ orderBy: { label: 'asc' } }),
  ])
  return { solutions, count, topics }
}

export default function Solutions() {
  const { solutions, count, topics } = useLoaderData<typeof loader>()
  return (
    <>
      <h1>Lösungen</h1>
      <Form>
        <select name="thema">
          {topics.map(({ slug, label }) => (
            <option key={slug} value={slug}>
              {label}
            </option>
          ))}
        </select>
        <button type="submit">Filtern</button>
      </Form>
      <p>{count} Lösungen</p>
      <ul>
        {solutions.map((solution) => (
          <Card key={solution.entryId} solution={solution} />
        ))}
      </ul>
      <Link to="?seite=2">Ältere</Link>
    </>
  )
}
