import { db } from '~/platform/db/client.server'
import { indexMany, tidyIndex } from '~/search/commands.server'
import { places, type Text } from './labelled'

/** Writes the labelled texts as solutions of municipalities with names that look like compounds. @returns ids in order */
export async function writeTexts(texts: Text[]): Promise<number[]> {
  await db.organisation.createMany({
    data: places.map((name, index) => ({
      kind: 'municipality',
      key: `98${String(index).padStart(6, '0')}`,
      name,
      shortName: name,
      joinedAt: new Date(0),
    })),
  })
  const organisations = await db.organisation.findMany({
    where: { key: { startsWith: '98' } },
    select: { id: true },
  })
  const rows = await db.$queryRaw<{ id: number }[]>`
    INSERT INTO entry (kind, organisation_id, state, published_at)
    SELECT 'solution', o, 'visible', now() FROM unnest(${texts.map(
      (_, index) => organisations[index % organisations.length]?.id ?? 0,
    )}::int[]) AS o RETURNING id`
  const ids = rows.map(({ id }) => id)
  await db.solution.createMany({
    data: texts.map(({ title, summary }, index) => ({
      entryId: ids[index] ?? 0,
      title,
      slug: 'text',
      summary,
      body: summary,
      bodyHtml: '',
    })),
  })
  await db.$transaction((tx) =>
    indexMany(
      tx,
      texts.map(({ title, summary }, index) => ({ entryId: ids[index] ?? 0, title, publicText: summary })),
    ),
  )
  await tidyIndex()
  return ids
}
