import { pool } from '~/platform/db/client.server'
import { type Group, ownGroups, wordsOf } from '../analysis/synonyms'
import type { Synonyms } from '../engine/plan'

const rememberFor = 15_000
/** Topics gather what belongs together, not only what means the same. */
const worths = { own: 0.75, topic: 0.45 }

let known: { url: string | undefined; at: number; groups: Promise<Group[]> } | undefined

/** Terms of one meaning: our own, and topics with their synonyms as the Fachtag team keeps them. */
export async function synonyms(): Promise<Synonyms[]> {
  const url = process.env.DATABASE_URL
  if (!known || known.url !== url || Date.now() - known.at > rememberFor) {
    known = { url, at: Date.now(), groups: load() }
    known.groups.catch(forgetSynonyms)
  }
  return [
    { groups: ownGroups, worth: worths.own, oneWay: false },
    { groups: await known.groups, worth: worths.topic, oneWay: true },
  ]
}

/** Lets the next use read the synonyms anew. */
export function forgetSynonyms(): void {
  known = undefined
}

/** A synonym leads to its topic's name; the name to none of them, since they differ in meaning. */
async function load(): Promise<Group[]> {
  const { rows } = await pool().query<{ label: string; alias: string }>(
    `SELECT t.label, a.alias FROM topic t JOIN topic_alias a ON a.topic_id = t.entry_id
     WHERE t.merged_into_id IS NULL AND lower(a.alias) <> lower(t.label) ORDER BY t.label, a.alias`,
  )
  const groups: Group[] = []
  for (const { label, alias } of rows) {
    const term = wordsOf(alias)
    for (const name of label.split(/ und |, /)) {
      const words = wordsOf(name)
      if (words.length > 0 && term.join(' ') !== words.join(' ')) groups.push([term, words])
    }
  }
  return groups
}
