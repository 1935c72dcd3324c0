import { createHash } from 'node:crypto'
import type { Visibility } from '~/entries/schema'
import { t } from '~/i18n'
import { describeOrganisation } from '~/organisations/describe'
import type { FindOrganisation, RegisteredOrganisation } from '~/organisations/findOrganisation'
import { countCharacters, normaliseLine } from '~/platform/text'
import type { FindTopic } from '~/topics/findTopic'
import { draftSchema, type SolutionInput } from '../schema'
import { readCost, readEffort, readStatus, readVisibility } from './choices'
import { readCreatedAt } from './createdAt'
import { type ImportField, importFields, requiredFields } from './fields'
import type { ReadLine, Remark } from './remarks'
import { readTopics } from './topicWords'

/** A line that says all it must, ready to be compared with what is there. */
export interface CheckedLine {
  line: number
  externalId: string
  organisationId: number
  createdAt: Date | null
  /** Who sees it, where the file says so. */
  visibility: Visibility | null
  input: SolutionInput
  /** Fingerprint of what the file says; the same as long as it says the same. */
  digest: string
  notes: Remark[]
}

/** What lines are checked against, as it stands when an import begins. */
export interface ImportWorld {
  findOrganisation: FindOrganisation
  findTopic: FindTopic
  today: Date
}

const longestExternalId = 200
const shownCandidates = 8

/** Makes ready to check many lines. */
export function lineChecker(world: ImportWorld) {
  const schema = draftSchema(world.today)
  return (read: ReadLine): CheckedLine | Remark[] => checkLine(read, world, schema)
}

function checkLine(
  read: ReadLine,
  world: ImportWorld,
  schema: ReturnType<typeof draftSchema>,
): CheckedLine | Remark[] {
  const { line } = read
  if ('problem' in read) {
    const reason = t(`solutionImport.problems.${read.problem}`)
    return [{ kind: 'refused', line, externalId: null, field: null, reason }]
  }
  const remarks: Remark[] = []
  const given: Partial<Record<ImportField, string[]>> = {}
  for (const field of importFields) {
    const texts = textsOf(read.values[field])
    if (texts === null) refuse(field, t('solutionImport.problems.type'))
    else if (texts.length > 1 && field !== 'topics' && field !== 'products')
      refuse(field, t('solutionImport.problems.type'))
    else if (texts.some((text) => controls.test(text))) refuse(field, controlProblem(texts))
    else if (texts.some((text) => text.includes('\ufffd')))
      refuse(field, t('solutionImport.problems.letters'))
    else given[field] = texts.map(withBreaks)
  }
  const text = (field: ImportField) => given[field]?.join('\n') ?? ''
  const externalId = normaliseLine(text('externalId'))
  function refuse(field: ImportField, reason: string) {
    remarks.push({ kind: 'refused', line, externalId: null, field, reason })
  }
  for (const field of requiredFields) {
    if (given[field] && normaliseLine(text(field)) === '') refuse(field, t('solutionImport.problems.missing'))
  }
  if (countCharacters(externalId) > longestExternalId)
    refuse(
      'externalId',
      t('validation.tooLong', { max: longestExternalId, length: countCharacters(externalId) }),
    )

  const organisation = readOrganisation(text('municipality'), world.findOrganisation, (reason) =>
    refuse('municipality', reason),
  )
  const chosen = <Value>(field: ImportField, reader: (text: string) => Value | undefined) => {
    const words = normaliseLine(text(field))
    if (words === '') return null
    const value = reader(words)
    if (value === undefined) refuse(field, t('solutionImport.problems.choice', { words: shorten(words) }))
    return value ?? null
  }
  const status = chosen('status', readStatus)
  const costOnce = chosen('costOnce', readCost)
  const costYearly = chosen('costYearly', readCost)
  const effort = chosen('effort', readEffort)
  const visibility = chosen('visibility', readVisibility)
  const createdAt = readMoment(text('createdAt'), world.today, (reason) => refuse('createdAt', reason))
  const topics = readTopics(given.topics ?? [], world.findTopic)

  const parsed = schema.safeParse({
    title: text('title'),
    summary: text('summary'),
    body: text('body'),
    background: text('background'),
    results: text('results'),
    legalBasis: text('legalBasis'),
    licence: text('licence'),
    softwareUrl: text('softwareUrl'),
    products: productLines(given.products ?? []),
    topics: topics.ids.map(String),
    proposedTopic: topics.unknown[0],
    status,
    costOnce,
    costYearly,
    effort,
  })
  if (!parsed.success) {
    for (const issue of parsed.error.issues) refuse(fieldOfIssue(issue.path[0]), issue.message)
  }
  const known = externalId === '' ? null : externalId.slice(0, longestExternalId)
  if (remarks.length > 0 || !parsed.success || !organisation)
    return remarks.map((remark) => ({ ...remark, externalId: known }))
  const input = parsed.data
  return {
    line,
    externalId,
    organisationId: organisation.successorId ?? organisation.id,
    createdAt,
    visibility,
    input,
    digest: digestOf(input, organisation.id, createdAt, given.topics ?? []),
    notes: topicNotes(topics).map((reason) => ({ kind: 'note', line, externalId, field: 'topics', reason })),
  }
}

/** Texts of a value as JSON or a cell gives it: none, one or several; null where it is something else. */
function textsOf(value: unknown): string[] | null {
  if (value === null || value === undefined) return []
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  if (!Array.isArray(value)) return null
  const texts: string[] = []
  for (const item of value) {
    if (typeof item === 'string') texts.push(item)
    else if (typeof item === 'number') texts.push(String(item))
    else return null
  }
  return texts
}

// Word processors write vertical tabs and form feeds for line and page breaks; the rest no text has.
// biome-ignore lint/suspicious/noControlCharactersInRegex: telling control characters is the purpose
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/

function controlProblem(texts: string[]): string {
  const found = controls.exec(texts.find((text) => controls.test(text)) ?? '')?.[0] ?? ''
  const code = `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  return t('solutionImport.problems.control', { code })
}

function withBreaks(text: string): string {
  return text.replace(/\v|\f/g, '\n')
}

function readOrganisation(
  text: string,
  find: FindOrganisation,
  refuse: (reason: string) => void,
): RegisteredOrganisation | null {
  const words = normaliseLine(text)
  if (words === '') return null
  const found = find(words.slice(0, 200))
  if (found.is === 'one') return found.organisation
  if (found.is === 'none') {
    refuse(t('solutionImport.problems.unknownMunicipality', { words: shorten(words) }))
    return null
  }
  const shown = found.organisations.slice(0, shownCandidates).map(candidate)
  const more = found.organisations.length - shown.length
  if (more > 0) shown.push(t('solutionImport.problems.moreCandidates', { count: more }))
  refuse(t('solutionImport.problems.ambiguous', { words: shorten(words), candidates: shown.join('; ') }))
  return null
}

function candidate(organisation: RegisteredOrganisation): string {
  const { key, slug, shortName } = organisation
  return `${key ?? slug} ${shortName} (${describeOrganisation(organisation).join(', ')})`
}

function readMoment(text: string, today: Date, refuse: (reason: string) => void): Date | null {
  if (text.trim() === '') return null
  const read = readCreatedAt(text, today)
  if ('at' in read) return read.at
  refuse(t(`solutionImport.problems.${read.problem}`, { words: shorten(normaliseLine(text)) }))
  return null
}

function productLines(texts: string[]): string {
  const [only, ...more] = texts
  if (more.length > 0) return texts.map(normaliseLine).join('\n')
  return (only ?? '').replace(/[;|]/g, '\n')
}

function fieldOfIssue(part: PropertyKey | undefined): ImportField {
  if (part === 'proposedTopic') return 'topics'
  return importFields.find((field) => field === part) ?? 'body'
}

function topicNotes({ ids, unknown }: { ids: number[]; unknown: string[] }): string[] {
  const [proposed, ...others] = unknown.map(shorten)
  if (!proposed) return ids.length === 0 ? [t('solutionImport.notes.noTopic')] : []
  const notes: string[] = [t('solutionImport.notes.proposed', { topic: proposed })]
  if (others.length > 0)
    notes.push(
      t('solutionImport.notes.notProposed', { topics: others.map((topic) => `„${topic}“`).join(', ') }),
    )
  return notes
}

/**
 * What the file says, whatever the vocabulary makes of it: a topic that is made of a proposal meanwhile changes
 * nothing in the file.
 */
function digestOf(
  input: SolutionInput,
  organisationId: number,
  createdAt: Date | null,
  topics: string[],
): string {
  const {
    topics: _topics,
    proposedTopic: _proposed,
    submissionKey: _key,
    version: _version,
    ...texts
  } = input
  const words = topics.map(normaliseLine)
  return createHash('sha256')
    .update(JSON.stringify([texts, organisationId, createdAt, words]))
    .digest('base64url')
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
