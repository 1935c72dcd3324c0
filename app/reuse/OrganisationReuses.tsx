import { t } from '~/i18n'
import { paths } from '~/paths'
import { listAddress } from '~/solutions/filters'
import { Facts } from '~/ui/Facts'
import { ItemList, ListItem } from '~/ui/ListItem'
import { Section } from '~/ui/Section'
import { ContactWords } from './ContactWords'
import type { ReuseState } from './choices'
import type { ReusedByState, ReusedSolution } from './queries/organisation.server'
import { stateWords } from './wording'

interface OrganisationReusesProps {
  organisationId: number
  states: ReusedByState
  /** Whether there is more than is shown. */
  more: boolean
}

const order: ReuseState[] = ['in_use', 'testing', 'interested', 'ended']

/** What an organisation does with the solutions of others, and whom to ask there; nothing where it said nothing. */
export function OrganisationReuses({ organisationId, states, more }: OrganisationReusesProps) {
  const said = order.flatMap((state) => {
    const solutions = states[state]
    return solutions ? [{ state, solutions }] : []
  })
  if (said.length === 0) return null
  return (
    <Section title={t('reuse.organisation.title')} id="nachnutzung">
      <div className="stack">
        {said.map(({ state, solutions }) => (
          <div key={state} className="stack">
            <h3>{t(`reuse.organisation.${state}`)}</h3>
            <ItemList>
              {solutions.map((solution) => (
                <Reused key={solution.id} solution={solution} />
              ))}
            </ItemList>
          </div>
        ))}
        {more && (
          <p>
            <a href={listAddress({ reusedById: organisationId })}>{t('reuse.organisation.all')}</a>
          </p>
        )}
      </div>
    </Section>
  )
}

function Reused({ solution }: { solution: ReusedSolution }) {
  const { state, since, owner, endedReason } = solution
  return (
    <ListItem
      level={4}
      title={solution.title}
      href={paths.solution(solution)}
      facts={
        <Facts>
          {owner && (
            <span key="owner">
              {t('reuse.organisation.from')} <a href={paths.organisation(owner)}>{owner.name}</a>
            </span>
          )}
          {since && <span key="since">{stateWords(state, since)}</span>}
        </Facts>
      }
      figures={
        <>
          {state === 'ended' && (
            <p className="said">
              <strong>{t('reuse.item.endedReason')}</strong> {endedReason}
            </p>
          )}
          <ContactWords {...solution} />
        </>
      }
    />
  )
}
