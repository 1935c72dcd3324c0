import { slugify } from '~/platform/text'
import { foldWords } from '~/platform/text/foldWords'

/** Where a text of an entry is kept, as the Fachtag team is told. */
export const parts = [
  'current',
  'revision',
  'topic_alias',
  'topic_proposal',
  'programme_import',
  'join',
  'reuse',
  'reuse_revision',
  'attachment',
  'report',
  'decision',
] as const
export type Part = (typeof parts)[number]

/** How a text is written: in one or more lines, in Markdown with its HTML beside it, as an address, … */
export type Writing = 'plain' | 'markdown' | 'comment' | 'address' | 'fileName' | 'json'

export interface Column {
  name: string
  /** What its form calls it. */
  field: string
  writing: Writing
}

/** A table that keeps texts of entries; everything in here is a constant of ours, never input. */
export interface Kept {
  part: Part
  table: string
  columns: Column[]
  /** The condition on the table (`k`) that finds what belongs to the entry `$1`. */
  where: string
  /** Whether its rows have a version of their own, which grows with the redaction. */
  versioned?: boolean
  /** A column that is made of another one. */
  derived?: { name: string; from: string; make: (text: string, before: string, id: number) => string }
}

const slug: Kept['derived'] = { name: 'slug', from: 'title', make: slugify }

const plain = (name: string, field = camel(name)): Column => ({ name, field, writing: 'plain' })
const markdown = (name: string): Column => ({ name, field: camel(name), writing: 'markdown' })
const json = (name: string): Column => ({ name, field: camel(name), writing: 'json' })

const own = 'k.entry_id = $1'

/** Every place that keeps what people wrote in or about an entry. A new table with such texts belongs in here. */
export const kept: Kept[] = [
  {
    part: 'current',
    table: 'solution',
    where: own,
    derived: slug,
    columns: [
      ...['title', 'summary', 'ended_reason', 'legal_basis', 'licence', 'contact'].map((name) => plain(name)),
      ...['body', 'background', 'results', 'security_notes'].map(markdown),
      { name: 'software_url', field: 'softwareUrl', writing: 'address' },
    ],
  },
  {
    part: 'current',
    table: 'request',
    where: own,
    derived: slug,
    columns: [
      ...['title', 'summary', 'context', 'outcome_reason'].map((name) => plain(name)),
      markdown('body'),
    ],
  },
  {
    part: 'current',
    table: 'comment',
    where: own,
    columns: [{ name: 'body', field: 'body', writing: 'comment' }],
  },
  {
    part: 'current',
    table: 'topic',
    where: own,
    columns: [plain('label'), markdown('introduction')],
    derived: { name: 'slug', from: 'label', make: (label, _, id) => `${slugify(label)}-${id}` },
  },
  {
    part: 'current',
    table: 'fachtag_session',
    where: own,
    derived: { name: 'normalised_title', from: 'title', make: foldWords },
    columns: [
      ...['title', 'room', 'format', 'organisation_label', 'speakers', 'abstract'].map((name) => plain(name)),
      { name: 'slides_url', field: 'slidesUrl', writing: 'address' },
    ],
  },
  { part: 'current', table: 'entry', where: 'k.id = $1', columns: [plain('hidden_reason')] },
  { part: 'revision', table: 'revision', where: own, columns: [json('source')] },
  { part: 'topic_alias', table: 'topic_alias', where: 'k.topic_id = $1', columns: [plain('alias')] },
  { part: 'topic_proposal', table: 'topic_proposal', where: own, columns: [plain('label', 'proposedTopic')] },
  {
    part: 'programme_import',
    table: 'programme_import',
    where: 'k.fachtag_id = (SELECT fachtag_id FROM fachtag_session WHERE entry_id = $1)',
    columns: [json('content'), { name: 'file_name', field: 'fileName', writing: 'fileName' }],
    versioned: true,
  },
  { part: 'join', table: 'request_join', where: 'k.request_id = $1', columns: [plain('note')] },
  {
    part: 'reuse',
    table: 'reuse',
    where: 'k.solution_id = $1',
    columns: ['ended_reason', 'changes', 'contact', 'again_note'].map((name) => plain(name)),
    versioned: true,
  },
  {
    part: 'reuse_revision',
    table: 'reuse_revision',
    where: 'k.reuse_id IN (SELECT id FROM reuse WHERE solution_id = $1)',
    columns: [json('source')],
  },
  {
    part: 'attachment',
    table: 'attachment',
    where: own,
    columns: [
      ...['title', 'source', 'licence', 'alt_text', 'signature'].map((name) => plain(name)),
      { name: 'original_name', field: 'originalName', writing: 'fileName' },
    ],
    versioned: true,
    derived: {
      name: 'file_name',
      from: 'title',
      make: (title, before) => slugify(title) + before.slice(before.lastIndexOf('.')),
    },
  },
  // Those who report, decide or answer quote.
  { part: 'report', table: 'report', where: own, columns: [plain('text', 'other')] },
  {
    part: 'decision',
    table: 'moderation_decision',
    where: own,
    columns: ['reason', 'answer', 'review'].map((name) => plain(name, 'other')),
  },
]

function camel(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
}
