import { t } from '~/i18n'
import { topicLimits } from '~/topics/schema'
import type { ProgrammeRow } from '../programme/schema'
import { proposeTopics } from '../programme/topics'
import { foldWords } from '../programme/wording'
import type { DraftSeed } from './draft'
import type { KnownTopicChoice } from './world'

/** Most topics that a title alone suggests. */
const mostFromTitle = 3
/** Shorter words stand in too many titles by chance. */
const shortestWord = 4

/** The topics proposed for a talk: from its topic cells, else from its title, else a new one of its name. */
export function seedsFor(row: ProgrammeRow, topics: readonly KnownTopicChoice[]): DraftSeed[] {
  const known = topics.map(({ aliases, ...topic }) => ({ ...topic, synonyms: aliases }))
  const proposals = proposeTopics(row.topics, known)
  if (proposals.length === 0) return seedsFromTitle(row, topics)
  const certain = proposals.flatMap(({ matches }) =>
    matches.length === 1 ? matches.map(({ id }) => id) : [],
  )
  const field = topics.find(({ id }) => certain.includes(id))?.field ?? ''
  return proposals.map(({ matches, newLabel }) => {
    const proposed = matches.map(({ id }) => id)
    if (newLabel !== null) return seed({ topic: 'new', label: newLabel, field })
    return seed({ topic: proposed.length === 1 ? String(proposed[0]) : '', proposed })
  })
}

/** A seed with the question that opens its thread. */
export function seed(parts: Partial<DraftSeed>): DraftSeed {
  return {
    topic: 'none',
    label: '',
    field: '',
    opening: t('fachtage.openingQuestion'),
    proposed: [],
    ...parts,
  }
}

function seedsFromTitle(row: ProgrammeRow, topics: readonly KnownTopicChoice[]): DraftSeed[] {
  const title = ` ${foldWords(row.title)} `
  const named = topics.filter(({ label, aliases }) =>
    [label, ...aliases].some((name) => {
      const words = foldWords(name)
      return words.length >= shortestWord && title.includes(` ${words} `)
    }),
  )
  if (named.length > 0 && named.length <= mostFromTitle) {
    return named.map(({ id }) => seed({ topic: String(id), proposed: [id] }))
  }
  const label = row.title
    .slice(0, topicLimits.label)
    .replace(/[\ud800-\udbff]$/, '')
    .trim()
  return [seed({ topic: 'new', label })]
}
