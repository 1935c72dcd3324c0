import type { ShownAttachment } from '~/attachments/queries/shown.server'
import { t } from '~/i18n'
import { formatCount, formatDate } from '~/i18n/format'
import { bandWords } from '~/organisations/describe'
import { paths } from '~/paths'
import type { Reuses } from '~/reuse/queries/solution.server'
import { figureWords, stateWords } from '~/reuse/wording'
import type { SolutionOnPage } from '~/solutions/queries/page.server'
import { linesOf, type PaperLine, shorten } from './shorten'

/** A solution on one page, for those who decide whether their municipality takes it over. */
export interface Paper {
  title: string
  summary: string
  lead: string
  sections: { heading: string; lines: PaperLine[] }[]
  /** Whether the solution's page says more. */
  shortened: boolean
  facts: { term: string; value: string }[]
  /** Who reuses it, in a few lines, and how many more. */
  reuses: { organisation: string; size: string; state: string }[]
  reuseWords: string[]
  contacts: string[]
  attachments: string[]
  proposal: string
  sources: { label: string; url: string }[]
  date: string
}

interface PaperParts {
  solution: SolutionOnPage
  /** Null where it was never published. */
  reuses: Reuses | null
  attachments: ShownAttachment[]
  publicUrl: string
  at: Date
  toText: (html: string) => string
}

/** Characters that leave room for the rest on one page of A4. */
const room = { background: 330, body: 520, results: 280 } as const
const shownReuses = 4
const shownAttachments = 5

/** Writes the paper from what this viewer reads on the solution's page: what is for members stays with members. */
export function paperOf(parts: PaperParts): Paper {
  const { solution, attachments, at } = parts
  const organisation = solution.organisation?.name ?? t('attachments.paper.unknown')
  return {
    title: solution.title,
    summary: solution.summary,
    lead: t('attachments.paper.lead', { organisation, date: formatDate(at) }),
    ...sectionsOf(parts),
    facts: factsOf(solution),
    ...reusesOf(parts),
    contacts: contactsOf(parts),
    attachments: [
      ...attachments
        .slice(0, shownAttachments)
        .map(({ kind, title }) => named(t(`attachments.kind.${kind}`), title)),
      ...(attachments.length > shownAttachments ? ['…'] : []),
    ],
    proposal: t('attachments.paper.proposalText', { title: solution.title }),
    sources: sourcesOf(parts),
    date: t('attachments.paper.state', { date: formatDate(at) }),
  }
}

function sectionsOf({ solution, toText }: PaperParts): Pick<Paper, 'sections' | 'shortened'> {
  let shortened = false
  const of = (heading: string, html: string, characters: number) => {
    const section = shorten(linesOf(html, toText), characters)
    shortened ||= section.shortened
    return section.lines.length > 0 ? [{ heading, lines: section.lines }] : []
  }
  const sections = [
    ...of(t('attachments.paper.problem'), solution.backgroundHtml, room.background),
    ...of(t('attachments.paper.solution'), solution.bodyHtml, room.body),
    ...of(t('attachments.paper.experience'), solution.resultsHtml, room.results),
  ]
  return { sections, shortened }
}

function factsOf(solution: SolutionOnPage): Paper['facts'] {
  const { status, statusSince, costOnce, costYearly, costPublic, effort, hasProtected } = solution
  const hidden = hasProtected && !costPublic
  const cost = (band: typeof costOnce) =>
    band
      ? t(`solutions.cost.${band}`)
      : t(hidden ? 'attachments.paper.forMembers' : 'attachments.paper.unknown')
  const facts = [
    {
      term: t('solutions.page.statusLabel'),
      value:
        status &&
        (statusSince
          ? t(`solutions.statusSince.${status}`, { since: statusSince.slice(0, 4) })
          : t(`solutions.status.${status}`)),
    },
    { term: t('solutions.page.endedReason'), value: status === 'ended' ? solution.endedReason : '' },
    {
      term: t('solutions.page.effort'),
      value: effort ? t(`solutions.effort.${effort}`) : t('attachments.paper.unknown'),
    },
    { term: t('solutions.page.costOnce'), value: cost(costOnce) },
    { term: t('solutions.page.costYearly'), value: cost(costYearly) },
    { term: t('solutions.page.products'), value: solution.products.map(({ name }) => name).join(', ') },
    { term: t('solutions.page.providers'), value: solution.providers.map(({ name }) => name).join(', ') },
    { term: t('solutions.page.legalBasis'), value: solution.legalBasis },
    { term: t('solutions.page.licence'), value: solution.licence },
  ]
  return facts.flatMap(({ term, value }) => (value ? [{ term, value }] : []))
}

function reusesOf({ reuses }: PaperParts): Pick<Paper, 'reuses' | 'reuseWords'> {
  if (!reuses || reuses.figures.all === 0) {
    return { reuses: [], reuseWords: [t('attachments.paper.reuseNone')] }
  }
  const shown = reuses.items.slice(0, shownReuses)
  const more = reuses.figures.all - shown.length
  return {
    reuses: shown.map(({ organisation, state, since }) => ({
      organisation: organisation.name,
      size: bandWords(organisation.sizeBand) ?? '',
      state: stateWords(state, since),
    })),
    reuseWords: [
      ...(more > 0 ? [t('attachments.paper.reuseMore', { count: more, formatted: formatCount(more) })] : []),
      figureWords(reuses.figures).join(' · '),
    ],
  }
}

function contactsOf({ solution, reuses }: PaperParts): string[] {
  const person = solution.contactPerson
  const own = [
    person && [person.name, person.functionTitle].filter(Boolean).join(', '),
    solution.contact?.replace(/\s*\n\s*/g, ', '),
  ].filter((contact): contact is string => Boolean(contact))
  const name = solution.organisation?.name
  const others = (reuses?.items ?? []).slice(0, shownReuses).flatMap((reuse) => {
    const { contactPerson, contact, organisation } = reuse
    const whom = contactPerson
      ? [contactPerson.name, contactPerson.functionTitle].filter(Boolean).join(', ')
      : ''
    const said = [whom, contact?.replace(/\s*\n\s*/g, ', ')].filter(Boolean).join(', ')
    return said ? [`${organisation.name}: ${said}`] : []
  })
  const first = own.join(' · ')
  const contacts = [...(first ? [name ? `${name}: ${first}` : first] : []), ...others]
  if (contacts.length > 0) return contacts
  return solution.hasProtected || reuses?.hasHiddenContacts ? [t('attachments.paper.contactsForMembers')] : []
}

function sourcesOf({ solution, publicUrl }: PaperParts): Paper['sources'] {
  const { origin, softwareUrl } = solution
  return [
    { label: t('attachments.paper.address'), url: publicUrl + paths.solution(solution) },
    ...(origin
      ? [
          {
            label: t('attachments.paper.origin', {
              session: origin.sessionTitle,
              fachtag: origin.fachtagTitle,
            }),
            url: publicUrl + paths.fachtag({ slug: origin.fachtagSlug }),
          },
        ]
      : []),
    ...(softwareUrl ? [{ label: t('solutions.page.softwareUrl'), url: softwareUrl }] : []),
  ]
}

/** What a file is and how it is called, without saying the same twice. */
function named(kind: string, title: string): string {
  return title.startsWith(kind) ? title : `${kind}: ${title}`
}
