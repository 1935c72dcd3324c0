import { t } from '~/i18n'
import { formatMonth } from '~/i18n/format'
import { paths } from '~/paths'
import { type Definition, DefinitionList } from '~/ui/DefinitionList'
import { PostButton } from '~/ui/PostButton'
import { listAddress } from './filters'
import type { SolutionOnPage } from './queries/page.server'
import { fromStatusSince } from './statusSince'

interface SolutionAtAGlanceProps {
  solution: SolutionOnPage
  /** Whether the viewer's organisation looks after it. */
  mayTakeOver: boolean
}

/** The facts of a solution at a glance; what is for members only says so to members. */
export function SolutionAtAGlance({ solution, mayTakeOver }: SolutionAtAGlanceProps) {
  const noteFor = (isPublic: boolean) => (isPublic ? undefined : t('solutions.page.forMembers'))
  const entries: Definition[] = [
    { term: t('solutions.page.statusLabel'), value: statusLines(solution) },
    { term: t('solutions.page.endedReason'), value: solution.endedReason },
    {
      term: t('solutions.page.costOnce'),
      value: solution.costOnce && t(`solutions.cost.${solution.costOnce}`),
      note: noteFor(solution.costPublic),
    },
    {
      term: t('solutions.page.costYearly'),
      value: solution.costYearly && t(`solutions.cost.${solution.costYearly}`),
      note: noteFor(solution.costPublic),
    },
    { term: t('solutions.page.effort'), value: solution.effort && t(`solutions.effort.${solution.effort}`) },
    {
      term: t('solutions.page.products'),
      value: solution.products.map((product) => (
        <a key={product.id} href={listAddress({ productId: product.id })}>
          {product.vendor ? `${product.name} (${product.vendor})` : product.name}
        </a>
      )),
    },
    {
      term: t('solutions.page.providers'),
      value: solution.providers.map((provider) => (
        <a key={provider.id} href={listAddress({ providerId: provider.id })}>
          {provider.name}
        </a>
      )),
    },
    { term: t('solutions.page.legalBasis'), value: solution.legalBasis },
    { term: t('solutions.page.licence'), value: solution.licence },
    {
      term: t('solutions.page.softwareUrl'),
      value: solution.softwareUrl && (
        <a href={solution.softwareUrl} rel="nofollow ugc noopener">
          {solution.softwareUrl.replace(/^https?:\/\/(?:www\.)?|\/$/g, '')}
        </a>
      ),
    },
    {
      term: t('solutions.page.contactPerson'),
      value: (solution.contactPerson || solution.withoutContact) && (
        <ContactPerson solution={solution} mayTakeOver={mayTakeOver} />
      ),
      note: t('solutions.page.forMembers'),
    },
    {
      term: t('solutions.page.contact'),
      value: solution.contact,
      note: noteFor(solution.contactPublic),
    },
    {
      term: t('solutions.page.topics'),
      value: [
        ...solution.topics.map((topic) => (
          <a key={topic.slug} href={paths.topic(topic)}>
            {topic.label}
          </a>
        )),
        ...(solution.proposedTopic
          ? [t('solutions.page.proposedTopic', { label: solution.proposedTopic })]
          : []),
      ],
    },
  ]
  return <DefinitionList entries={entries} />
}

function ContactPerson({ solution, mayTakeOver }: SolutionAtAGlanceProps) {
  const { contactPerson: person } = solution
  if (person) {
    return (
      <>
        <a href={paths.member(person.id)}>{person.name}</a>
        {person.functionTitle && `, ${person.functionTitle}`}
      </>
    )
  }
  return (
    <>
      {t('solutions.page.noContactPerson')}
      {mayTakeOver && (
        <span className="actions">
          <PostButton action={paths.takeOverSolution(solution)} small>
            {t('solutions.page.takeOver')}
          </PostButton>
        </span>
      )}
    </>
  )
}

function statusLines(solution: SolutionOnPage): string[] {
  const { status, statusSince, statusConfirmedAt, unconfirmedSince } = solution
  if (!status) return []
  const lines: string[] = [
    statusSince
      ? t(`solutions.statusSince.${status}`, { since: sinceWords(statusSince) })
      : t(`solutions.status.${status}`),
  ]
  if (unconfirmedSince) {
    lines.push(t('stillRunning.unconfirmed', { month: formatMonth(unconfirmedSince) }))
  } else if (statusConfirmedAt) {
    lines.push(t('solutions.page.confirmed', { month: formatMonth(statusConfirmedAt) }))
  }
  return lines
}

function sinceWords(day: string): string {
  const { year, month } = fromStatusSince(day)
  return month === null ? String(year) : formatMonth(new Date(year, month - 1, 15))
}
