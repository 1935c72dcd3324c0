import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A short text of the labelled set. */
export interface Text {
  subject: string
  /** Its place among the texts of its subject, from 1. */
  number: number
  title: string
  summary: string
}

/** Something asked, with a grade for each text that answers it (by its place in `texts`). */
export interface Question {
  kind: string
  q: string
  grades: Map<number, number>
}

const lines = (name: string) =>
  readFileSync(join(import.meta.dirname, name), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))

const related = new Map<string, string[]>()

export const texts: Text[] = []
for (const line of lines('texts.txt')) {
  if (line.startsWith('@')) {
    const [subject = '', others = ''] = line.slice(1).split('<')
    related.set(subject.trim(), others.trim().split(' ').filter(Boolean))
    continue
  }
  const subject = [...related.keys()].at(-1) ?? ''
  const [title = '', summary = ''] = line.split(' | ')
  const number = texts.filter((text) => text.subject === subject).length + 1
  texts.push({ subject, number, title, summary })
}

/**
 * Who answers is right with 3, or 2 where any text of a subject will do; other texts of the subject are worth 1,
 * those of a related one nothing but no harm.
 */
function question(kind: string, q: string, meant: string): Question {
  const [subject = '', ...numbers] = meant.trim().split(' ')
  if (!related.has(subject)) throw new Error(`no subject ${subject}`)
  const grades = new Map<number, number>()
  texts.forEach((text, index) => {
    if (text.subject !== subject) return
    const isMeant = numbers.length === 0 || numbers.includes(String(text.number))
    grades.set(index, isMeant ? (numbers.length === 0 ? 2 : 3) : 1)
  })
  return { kind, q: q.trim(), grades }
}

export const queries: Question[] = lines('queries.txt').map((line) => {
  const [asked = '', meant = ''] = line.split(' | ')
  const colon = asked.indexOf(': ')
  return question(asked.slice(0, colon), asked.slice(colon + 2), meant)
})

export const wheelChecks: Question[] = lines('wheel-checks.txt').map((line) => {
  const [asked = '', meant = ''] = line.split(' | ')
  return question('wheel check', asked, meant)
})

/** Every title as a question for the other texts of its subject. */
export const siblings: Question[] = texts.map(({ subject, title }, own) => ({
  kind: 'sibling',
  q: title,
  grades: new Map(
    texts.flatMap((text, place) => (text.subject === subject && place !== own ? [[place, 1] as const] : [])),
  ),
}))

/** Names that look like compounds and are none. */
export const places: string[] = lines('places.txt')
