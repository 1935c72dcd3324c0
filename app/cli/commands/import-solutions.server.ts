import { realpathSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Visibility, visibilities } from '~/entries/schema'
import { t } from '~/i18n'
import { type ImportCounts, importSolutions } from '~/solutions/commands/import/run.server'
import {
  type Collection,
  type CollectionProblem,
  openCollection,
} from '~/solutions/import/openCollection.server'
import type { Remark } from '~/solutions/import/remarks'
import { openReport, type Report } from '../import-report.server'
import { progressLine } from '../progress.server'
import type { Command } from '../run-command.server'
import { withDatabase } from '../search-command.server'

const usage = t('solutionImport.cli.usage')
const shownRemarks = 20
const remarksInJson = 1_000

interface Wanted {
  file: string
  dryRun: boolean
  overwrite: boolean
  asJson: boolean
  visibility: Visibility
  report: string | undefined
}

/** Takes over a collection of solutions from a file. */
export const command: Command = {
  name: 'import-solutions',
  summary: t('solutionImport.cli.summary'),
  usage,
  async run(args, print) {
    const wanted = readArguments(args)
    if (!wanted) {
      print(t('solutionImport.cli.help', { usage }))
      return args.includes('--help') ? 0 : 2
    }
    const { file } = wanted
    const opened = await openCollection(file)
    if (!opened.ok) {
      print(problemText(file, opened.problem))
      return 2
    }
    let report: Report | undefined
    try {
      if (wanted.report !== undefined && isSameFile(wanted.report, file)) {
        print(t('solutionImport.cli.reportIsFile'))
        return 2
      }
      report = wanted.report === undefined ? undefined : openReport(wanted.report)
    } catch (error) {
      if (!(error instanceof Error && 'syscall' in error)) throw error
      print(t('solutionImport.cli.reportUnwritable', { file: wanted.report ?? '' }))
      return 2
    }
    try {
      return await withDatabase(print, () => takeOver(opened.value, wanted, report, print))
    } finally {
      report?.close()
    }
  },
}

function readArguments(args: string[]): Wanted | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        overwrite: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        report: { type: 'string' },
        visibility: { type: 'string', default: 'public' },
      },
    })
    const [file, ...more] = positionals
    const visibility = visibilities.find((known) => known === values.visibility)
    if (!file || more.length > 0 || !visibility || values.report === '') return null
    const { 'dry-run': dryRun, overwrite, json: asJson, report } = values
    return { file, dryRun, overwrite, asJson, visibility, report }
  } catch {
    return null
  }
}

async function takeOver(
  collection: Collection,
  wanted: Wanted,
  report: Report | undefined,
  print: (line: string) => void,
): Promise<number> {
  const { file, dryRun, overwrite, asJson, visibility } = wanted
  const kept: Remark[] = []
  const most = asJson ? remarksInJson : report ? 0 : shownRemarks
  let remarks = 0
  const say = progressLine(collection.bytes, (line) => console.error(line))
  const stop = new AbortController()
  const onInterrupt = () => {
    console.error(t('solutionImport.cli.stopping'))
    stop.abort()
  }
  // A second Ctrl-C ends at once.
  process.once('SIGINT', onInterrupt)
  let counts: ImportCounts
  try {
    counts = await importSolutions(collection, {
      dryRun,
      overwrite,
      visibility,
      signal: stop.signal,
      progress: say,
      settling: () => console.error(t('solutionImport.cli.tidying')),
      remark(some) {
        report?.add(some)
        remarks += some.length
        kept.push(...some.slice(0, Math.max(0, most - kept.length)))
      },
    })
  } finally {
    process.off('SIGINT', onInterrupt)
  }
  if (counts.lines === 0 && !stop.signal.aborted) {
    print(t('solutionImport.cli.empty', { file }))
    return 2
  }
  const ignored = collection.ignored()
  if (asJson) {
    const { format, encoding } = collection
    const summary = { ...counts, dryRun, stopped: stop.signal.aborted, format, encoding, ignored }
    print(JSON.stringify({ ...summary, remarks: kept, moreRemarks: remarks - kept.length }))
  } else {
    for (const line of resultLines(counts, kept, report ? 0 : remarks - kept.length, ignored)) print(line)
    if (dryRun) print(t('solutionImport.cli.dryRun'))
    if (stop.signal.aborted) print(t('solutionImport.cli.stopped'))
  }
  return counts.refused > 0 || stop.signal.aborted ? 1 : 0
}

function resultLines(counts: ImportCounts, remarks: Remark[], more: number, ignored: string[]): string[] {
  const lines: string[] = remarks.map(({ line, field, reason }) =>
    field
      ? t('solutionImport.cli.remarkField', { line, field, reason })
      : t('solutionImport.cli.remark', { line, reason }),
  )
  if (more > 0) lines.push(t('solutionImport.cli.moreRemarks', { count: more }))
  if (ignored.length > 0) lines.push(t('solutionImport.cli.ignored', { names: ignored.join(', ') }))
  const shown = Object.entries(counts).map(([name, count]) => [name, count.toLocaleString('de-DE')])
  lines.push(t('solutionImport.cli.result', Object.fromEntries(shown)))
  return lines
}

function problemText(file: string, problem: CollectionProblem): string {
  if (problem.is === 'no_headings') {
    const [missing, found] = [problem.missing.join(', '), problem.found.join(', ')]
    return t('solutionImport.cli.no_headings', { file, missing, found })
  }
  return problem.is === 'heading_twice'
    ? t('solutionImport.cli.heading_twice', { file, heading: problem.heading })
    : t(`solutionImport.cli.${problem.is}`, { file })
}

function isSameFile(one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other)
  } catch {
    return false
  }
}
