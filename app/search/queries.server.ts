import { isConfirmed, type Viewer } from '~/auth/viewer'
import { t } from '~/i18n'
import { normaliseLine } from '~/platform/text'
import type { Status } from '~/solutions/choices'
import { statusWord } from '~/solutions/filters'
import { fold } from './analysis/fold'
import { readQuery } from './analysis/query'
import { findDocuments, type Understood, understand } from './engine/find.server'
import { worthShowing } from './engine/relevant'
import { postingsOf, scopesFor } from './engine/retrieve.server'
import { meantWord } from './engine/slips'
import { excerptOf, markWords } from './excerpt'
import { type HitPage, type HitRow, readHits, seesAny } from './queries/hits.server'
import { narrow } from './queries/narrow.server'
import { findOrganisations } from './queries/organisations.server'
import { leftOut } from './queries/without.server'
import {
  type Facet,
  facetNames,
  type Hit,
  pageLimit,
  pageSize,
  queryLimit,
  type SearchInput,
  type SearchResult,
} from './schema'

const budgets = {
  entries: { perWord: 3_000, same: 8_000, alike: 4_000, lists: 300, documents: 400 },
  comments: { perWord: 600, same: 1_200, alike: 600, lists: 100, documents: 100 },
}
/** With filters more has to be looked at until enough of it fits. */
const narrowedDocuments = 1_500

/** A search for words alone. */
export function plainSearch(q: string): SearchInput {
  return { q, facets: {}, sort: 'best', page: 1 }
}

/**
 * Finds entries and organisations by what somebody typed, best first: any of the words, those that are rare and
 * stand in the title before others. A guest's words are only compared with what guests may read.
 */
export async function search(viewer: Viewer, input: SearchInput): Promise<SearchResult> {
  const q = normaliseLine(input.q.slice(0, queryLimit * 4)).slice(0, queryLimit)
  const query = readQuery(q)
  const members = isConfirmed(viewer)
  const isNarrowed =
    Object.keys(input.facets).length + query.filters.length + query.phrases.length + query.without.length > 0
  const narrowed = { ...budgets.entries, documents: narrowedDocuments }
  const understood = await understand([{ text: query.text, weight: 1 }], members)
  const [entries, comments, narrowing, without, organisations] = await Promise.all([
    findDocuments(understood, scopesFor(members, false), isNarrowed ? narrowed : budgets.entries),
    findDocuments(understood, scopesFor(members, true), budgets.comments),
    narrow(input.facets, query.filters),
    leftOut(query.without, members),
    input.page === 1 && input.sort === 'best' && !isNarrowed ? findOrganisations(query.text) : [],
  ])
  const documents = worthShowing([...entries.documents, ...comments.documents], understood.wishes.length)
  const nothing: HitPage = { rows: [], count: 0, wishes: 0, facets: [] }
  const page =
    documents.length === 0
      ? nothing
      : await readHits(viewer, {
          documents,
          conditions: narrowing.conditions,
          phrases: query.phrases,
          without,
          sort: input.sort,
          page: input.page,
        })
  const worths = worthsOf(understood)
  return {
    q,
    input: { ...input, q },
    hits: [...organisations, ...page.rows.map((row) => hitOf(row, worths))],
    count: page.count + organisations.length,
    atLeast: entries.cut || comments.cut,
    partly: page.count > 0 && page.wishes < understood.wishes.length,
    meant: await meantBy(viewer, query.text, understood),
    facets: facetsOf(page, input),
    unknown: narrowing.unknown,
    pages: Math.min(pageLimit, Math.ceil(page.count / pageSize)),
  }
}

/** The words that stand for what was asked, so that they can be marked. */
export function worthsOf({ targets }: Pick<Understood, 'targets'>): Map<string, number> {
  const worths = new Map<string, number>()
  for (const { asked, matches } of targets.values()) {
    for (const { word, worth, slot } of matches) {
      const share = slot < 0 ? 1 : (asked.parts[slot]?.share ?? 0)
      if (worth >= 0.3) worths.set(word, Math.max(worths.get(word) ?? 0, worth * share))
    }
  }
  return worths
}

function hitOf({ text, ...row }: HitRow, worths: Map<string, number>): Hit {
  return {
    ...row,
    key: null,
    titleParts: markWords(row.title, worths),
    excerpt: excerptOf(text, worths),
  }
}

/** A word that no text holds, replaced by the one that was meant; only by words that the viewer could read. */
async function meantBy(viewer: Viewer, typed: string, found: Understood): Promise<string | null> {
  let meant = typed
  for (const { asked } of found.targets.values()) {
    const better = meantWord(asked, found.known)
    if (!better) continue
    const lists = await postingsOf([{ word: better.word, cap: 200 }], scopesFor(isConfirmed(viewer), false))
    if (
      !(await seesAny(
        viewer,
        lists.flatMap(({ docs }) => docs),
      ))
    )
      continue
    meant = meant.replace(/[\p{L}\p{N}-]+/gu, (word) => (fold(word) === asked.folded ? better.written : word))
  }
  return meant === typed ? null : meant
}

function facetsOf(page: HitPage, input: SearchInput): Facet[] {
  return facetNames.map((name) => ({
    name,
    values: page.facets
      .filter((facet) => facet.name === name)
      .map(({ value, label, count }) => {
        const word = name === 'status' ? statusWord(value as Status) : value
        return {
          value: word,
          label: label ?? labelOf(name, value),
          count,
          active: input.facets[name] === word,
        }
      }),
  }))
}

function labelOf(name: string, value: string): string {
  if (name === 'art') return t(`search.kinds.${value as Hit['kind']}`)
  if (name === 'land') return t(`solutions.state.${value as 'SN'}`)
  if (name === 'groesse') return t(`solutions.sizeBand.${Number(value) as 1}`)
  if (name === 'status') return t(`solutions.status.${value as Status}`)
  return value
}
