import { recordActivities } from '~/activity/commands.server'
import { typedSource } from '~/entries/form.server'
import { recordRevisions, takeOverAnew, takeOverEntries } from '~/entries/many.server'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { indexMany } from '~/search/commands.server'
import { tagEntries } from '~/topics/commands/tagMany.server'
import type { CheckedLine } from '../../import/check.server'
import type { SolutionInput } from '../../schema'
import { type RenderedTexts, searchTexts } from '../store.server'
import type { Known } from './known.server'
import { storeProducts } from './products.server'
import { storeRows } from './rows.server'

/** A line that is to be written. */
export interface Prepared {
  line: CheckedLine
  /** What the line says and, where there is a solution already, what only the forum knows of it. */
  input: SolutionInput
  rendered: RenderedTexts
  /** What it changes; null for a new solution. */
  known: Known | null
}

/** A line that has its entry. */
export interface Placed extends Prepared {
  entryId: number
  version: number
}

const timeout = 300_000
const attempts = 3

/**
 * Writes some hundred lines in one transaction.
 * @returns those whose entry somebody made or changed since it was looked up; nothing of them is written
 */
export async function writeLines(prepared: Prepared[]): Promise<CheckedLine[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.$transaction((tx) => writeAll(tx, prepared), { timeout, maxWait: 30_000 })
    } catch (error) {
      // The forum goes on meanwhile, and whoever waits for each other is told to come again.
      if (attempt === attempts || !isDeadlock(error)) throw error
    }
  }
}

async function writeAll(tx: Tx, prepared: Prepared[]): Promise<CheckedLine[]> {
  const placed = [...(await placeNew(tx, prepared)), ...(await placeKnown(tx, prepared))]
  if (placed.length > 0) {
    await storeRows(tx, placed)
    await tagEntries(
      tx,
      placed.map(({ entryId, line, input }) => ({
        entryId,
        topicIds: input.topics,
        proposed: input.proposedTopic,
        organisationId: line.organisationId,
      })),
    )
    await storeProducts(tx, placed)
    await recordRevisions(
      tx,
      placed.map(({ entryId, version, input, line }) => ({
        entryId,
        version,
        source: { ...typedSource(input), imported: line.digest },
      })),
    )
    await recordActivities(
      tx,
      placed.map(({ entryId, version, line, known }) => ({
        verb: known ? 'solution.edited' : 'solution.imported',
        organisationId: line.organisationId,
        entryId,
        facts: { version },
      })),
    )
    await indexMany(
      tx,
      placed.map(({ entryId, input, rendered }) => ({
        entryId,
        title: input.title,
        ...searchTexts(input, rendered),
      })),
    )
  }
  const written = new Set(placed.map(({ line }) => line))
  return prepared.map(({ line }) => line).filter((line) => !written.has(line))
}

async function placeNew(tx: Tx, prepared: Prepared[]): Promise<Placed[]> {
  const fresh = prepared.filter(({ known }) => known === null)
  const at = now()
  const ids = await takeOverEntries(
    tx,
    'solution',
    fresh.map(({ line: { externalId, organisationId, createdAt }, input: { visibility } }) => ({
      externalId,
      organisationId,
      visibility,
      at: createdAt ?? at,
    })),
  )
  return fresh.flatMap((one) => {
    const entryId = ids.get(one.line.externalId)
    return entryId === undefined ? [] : [{ ...one, entryId, version: 1 }]
  })
}

async function placeKnown(tx: Tx, prepared: Prepared[]): Promise<Placed[]> {
  const changed = prepared.flatMap(({ known, ...one }) => (known ? [{ ...one, known }] : []))
  const versions = await takeOverAnew(
    tx,
    changed.map(({ line, known }) => ({
      id: known.id,
      version: known.version,
      organisationId: line.organisationId,
      at: line.createdAt,
    })),
  )
  return changed.flatMap((one) => {
    const version = versions.get(one.known.id)
    return version === undefined ? [] : [{ ...one, entryId: one.known.id, version }]
  })
}

function isDeadlock(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return /\b(?:40P01|40001|P2034)\b/.test(`${code} ${error instanceof Error ? error.message : ''}`)
}
