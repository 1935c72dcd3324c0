import { t } from '~/i18n'
import { formatCount, formatMean } from '~/i18n/format'
import { paths } from '~/paths'
import { Badge, type Tone } from '~/ui/Badge'
import { Facts } from '~/ui/Facts'
import type { FederalState, SizeBand, Status } from './choices'
import { fromStatusSince } from './statusSince'

/** An organisation as far as lists and pages name it. */
export interface ShownOrganisation {
  name: string
  key: string | null
  slug: string | null
  state: FederalState | null
  sizeBand: SizeBand | null
  isExample: boolean
}

const tones: Record<Status, Tone> = { trial: 'info', in_use: 'success', ended: 'neutral' }

/** The status as a word with its shape; with `since` also the year from which on it holds. */
export function StatusBadge({ status, since }: { status: Status; since?: string | null }) {
  const words = since
    ? t(`solutions.statusSince.${status}`, { since: String(fromStatusSince(since).year) })
    : t(`solutions.status.${status}`)
  return <Badge tone={tones[status]}>{words}</Badge>
}

interface SolutionFactsProps {
  solution: {
    organisation: ShownOrganisation | null
    status: Status | null
    statusSince: string | null
    membersOnly: boolean
  }
  /** Links the organisation's name to its page. */
  linked?: boolean
}

/** Who solved it, how large, where, and whether it runs. */
export function SolutionFacts({ solution, linked }: SolutionFactsProps) {
  const { organisation, status, statusSince, membersOnly } = solution
  return (
    <Facts>
      {organisation &&
        (linked ? (
          <a key="name" href={paths.organisation(organisation)}>
            {organisation.name}
          </a>
        ) : (
          <span key="name">{organisation.name}</span>
        ))}
      {organisation?.sizeBand && <span key="size">{t(`solutions.sizeBand.${organisation.sizeBand}`)}</span>}
      {organisation?.state && <span key="state">{t(`solutions.state.${organisation.state}`)}</span>}
      {status && <StatusBadge key="status" status={status} since={statusSince} />}
      {membersOnly && <span key="members">{t('solutions.membersOnly')}</span>}
    </Facts>
  )
}

/** `4,3 von 5 · 6 Kommunen`, from three organisations on; nothing below. */
export function ratingWords(mean: number | null, organisations: number): string[] {
  if (mean === null || organisations < 3) return []
  return [
    t('solutions.rating', { mean: formatMean(mean) }),
    t('solutions.ratingOrganisations', { count: organisations, formatted: formatCount(organisations) }),
  ]
}
