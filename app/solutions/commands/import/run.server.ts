import type { Visibility } from '~/entries/schema'
import { t } from '~/i18n'
import { organisationFinder } from '~/organisations/findOrganisation'
import { allOrganisations } from '~/organisations/queries/register.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { heapKeeper } from '~/platform/memory.server'
import { tidyIndex } from '~/search/commands.server'
import { recountAllTopics } from '~/topics/commands/tagMany.server'
import { topicFinder } from '~/topics/findTopic'
import { topicChoices } from '~/topics/queries/vocabulary.server'
import { type CheckedLine, lineChecker } from '../../import/check.server'
import type { Collection } from '../../import/openCollection.server'
import type { ReadLine, Remark } from '../../import/remarks'
import { decide, knownEntries, lastSaid, withKept } from './known.server'
import { renderMany } from './render.server'
import { type Prepared, writeLines } from './write.server'

/** How a collection is taken over. */
export interface ImportOptions {
  /** Looks at everything and writes nothing. */
  dryRun: boolean
  /** Lets the file win over what was changed in the forum. */
  overwrite: boolean
  /** Of new solutions; those there are keep theirs. */
  visibility: Visibility
  /** Told after each batch what is to be remarked of its lines. */
  remark(remarks: Remark[]): void
  /** Told after each batch how far it is. */
  progress(counts: ImportCounts, bytes: number): void
  /** Told once when all lines are written and the rest takes a while. */
  settling(): void
  /** Ends the import after the batch at hand. */
  signal?: AbortSignal
}

/** What became of the lines; `notes` counts remarks on lines that were taken all the same. */
export interface ImportCounts {
  lines: number
  created: number
  updated: number
  unchanged: number
  refused: number
  notes: number
}

const linesAtOnce = 400
const charactersAtOnce = 2_000_000

/**
 * Takes over a collection of solutions in batches: each is written wholly or not at all, so that a run that is
 * interrupted is finished by the next. Whoever calls this may do everything; it is for the command line.
 */
export async function importSolutions(collection: Collection, options: ImportOptions): Promise<ImportCounts> {
  const counts: ImportCounts = { lines: 0, created: 0, updated: 0, unchanged: 0, refused: 0, notes: 0 }
  const checker = lineChecker({
    findOrganisation: organisationFinder(await allOrganisations()),
    findTopic: topicFinder(await topicChoices()),
    today: now(),
  })
  const check = withoutDoubles(checker)
  const keepHeapSmall = heapKeeper()
  let bytes = 0
  let writing: Promise<void> = Promise.resolve()
  const lines = collection.lines((read) => {
    bytes = read
  })
  try {
    for await (const batch of batches(lines)) {
      const begun = await prepare(batch, check, options)
      // While one batch is written, the next is read and rendered.
      await writing
      if (options.signal?.aborted) break
      keepHeapSmall()
      writing = finish(begun, counts, options, bytes)
      writing.catch(() => undefined)
    }
  } finally {
    await writing
  }
  if (!options.dryRun && counts.lines > 0) await settle(counts, options)
  return counts
}

interface Begun {
  read: number
  prepared: Prepared[]
  unchanged: number
  remarks: Remark[]
}

async function prepare(
  batch: ReadLine[],
  check: (read: ReadLine) => CheckedLine | Remark[],
  { dryRun, overwrite, visibility }: ImportOptions,
): Promise<Begun> {
  const begun: Begun = { read: batch.length, prepared: [], unchanged: 0, remarks: [] }
  const good: CheckedLine[] = []
  for (const read of batch) {
    const checked = check(read)
    if (Array.isArray(checked)) begun.remarks.push(...checked)
    else good.push(checked)
  }
  const known = await knownEntries(good.map(({ externalId }) => externalId))
  const toWrite: Omit<Prepared, 'rendered'>[] = []
  for (const line of good) {
    const decision = decide(line, known.get(line.externalId), overwrite)
    if (decision.is === 'unchanged') begun.unchanged += 1
    else if (decision.is === 'refuse') begun.remarks.push(refusal(line, decision.because))
    else {
      begun.remarks.push(...line.notes)
      const before = decision.is === 'update' ? decision.known : null
      toWrite.push({
        line,
        known: before,
        input: { ...line.input, visibility: line.visibility ?? visibility },
      })
    }
  }
  const said = await lastSaid(toWrite.flatMap((one) => (one.known ? [one.known.id] : [])))
  const merged = toWrite.map((one) =>
    one.known ? { ...one, input: withKept(one.line.input, said.get(one.known.id) ?? {}) } : one,
  )
  begun.prepared = await renderMany(merged, dryRun)
  return begun
}

async function finish(
  begun: Begun,
  counts: ImportCounts,
  { dryRun, remark, progress }: ImportOptions,
  bytes: number,
): Promise<void> {
  const late = dryRun || begun.prepared.length === 0 ? [] : await writeLines(begun.prepared)
  const taken = begun.prepared.filter(({ line }) => !late.includes(line))
  const remarks = [...begun.remarks, ...late.map((line) => refusal(line, 'late'))].sort(
    (one, other) => one.line - other.line,
  )
  const refused = new Set(remarks.filter(({ kind }) => kind === 'refused').map(({ line }) => line))
  counts.lines += begun.read
  counts.created += taken.filter(({ known }) => known === null).length
  counts.updated += taken.filter(({ known }) => known !== null).length
  counts.unchanged += begun.unchanged
  counts.refused += refused.size
  counts.notes += remarks.filter(({ kind }) => kind === 'note').length
  remark(remarks)
  progress(counts, bytes)
}

function refusal(
  { line, externalId }: CheckedLine,
  because: 'taken' | 'edited' | 'out_of_sight' | 'late',
): Remark {
  const field = because === 'taken' ? 'externalId' : null
  return { kind: 'refused', line, externalId, field, reason: t(`solutionImport.problems.${because}`) }
}

/** Of several lines with one external id the first that says all it must counts; later ones are refused. */
function withoutDoubles(check: (read: ReadLine) => CheckedLine | Remark[]) {
  const lineOf = new Map<string, number>()
  return (read: ReadLine): CheckedLine | Remark[] => {
    const checked = check(read)
    if (Array.isArray(checked)) return checked
    const { line, externalId } = checked
    const before = lineOf.get(externalId)
    if (before === undefined) {
      lineOf.set(externalId, line)
      return checked
    }
    const reason = t('solutionImport.problems.double', { before })
    return [{ kind: 'refused', line, externalId, field: 'externalId', reason }]
  }
}

async function* batches(lines: AsyncIterable<ReadLine>): AsyncGenerator<ReadLine[]> {
  let batch: ReadLine[] = []
  let characters = 0
  for await (const line of lines) {
    batch.push(line)
    if ('values' in line)
      for (const value of Object.values(line.values))
        characters += typeof value === 'string' ? value.length : 0
    if (batch.length < linesAtOnce && characters < charactersAtOnce) continue
    yield batch
    batch = []
    characters = 0
  }
  if (batch.length > 0) yield batch
}

/** What is done once for all lines. An import that was ended early leaves the tidying to the next. */
async function settle(
  { created, updated }: ImportCounts,
  { signal, settling }: ImportOptions,
): Promise<void> {
  await db.$transaction((tx) => recountAllTopics(tx), { timeout: 120_000, maxWait: 30_000 })
  if (created + updated === 0 || signal?.aborted) return
  settling()
  await db.$executeRaw`ANALYZE entry, solution, entry_topic, revision, activity`
  await tidyIndex()
}
