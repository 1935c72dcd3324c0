import { t } from '~/i18n'
import { formatDate } from '~/i18n/format'
import { paths } from '~/paths'
import type { ShownOrganisation } from '~/solutions/SolutionFacts'
import { Badge, type Tone } from '~/ui/Badge'
import { Facts } from '~/ui/Facts'
import type { Outcome } from './limits'

const tones: Record<Outcome | 'open', Tone> = { open: 'info', solved: 'success', closed: 'neutral' }

/** Whether a request is open, solved or closed, as a word with its shape. */
export function RequestState({ outcome }: { outcome: Outcome | null }) {
  const state = outcome ?? 'open'
  return <Badge tone={tones[state]}>{t(`requests.state.${state}`)}</Badge>
}

interface RequestFactsProps {
  request: {
    organisation: ShownOrganisation | null
    outcome: Outcome | null
    neededBy: string | null
    membersOnly: boolean
  }
  /** Links the organisation's name to its page. */
  linked?: boolean
  /** Says nothing of what is open, where a whole list is. */
  openUnsaid?: boolean
}

/** Who seeks, how large, where, by when, and whether it is still open. */
export function RequestFacts({ request, linked, openUnsaid }: RequestFactsProps) {
  const { organisation, outcome, neededBy, membersOnly } = request
  return (
    <Facts>
      {organisation &&
        (linked ? <a href={paths.organisation(organisation)}>{organisation.name}</a> : organisation.name)}
      {organisation?.sizeBand && t(`solutions.sizeBand.${organisation.sizeBand}`)}
      {organisation?.state && t(`solutions.state.${organisation.state}`)}
      {!(openUnsaid && outcome === null) && <RequestState outcome={outcome} />}
      {neededBy && outcome === null && t('requests.neededBy', { date: formatDate(neededBy) })}
      {membersOnly && t('requests.membersOnly')}
    </Facts>
  )
}
