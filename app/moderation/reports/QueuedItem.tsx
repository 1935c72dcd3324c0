import { t } from '~/i18n'
import { formatDateTime } from '~/i18n/format'
import { paths } from '~/paths'
import { Facts } from '~/ui/Facts'
import { checkboxValue } from '../decisions/schema'
import type { QueuedThing } from './queries/queue.server'
import { ThingQuote } from './ThingQuote'
import { addressed } from './thing'
import { thingWords } from './words'

interface QueuedItemProps {
  thing: QueuedThing
  id: string
  name: string
  checked: boolean
}

/** One reported thing with its checkbox, what it says and what is open about it. */
export function QueuedItem({ thing, id, name, checked }: QueuedItemProps) {
  const what = thingWords({ kind: thing.kind, title: '', part: '', ...thing.thing })
  return (
    <li className="item">
      <div className="kern-form-check">
        <input
          id={id}
          type="checkbox"
          name={name}
          value={checkboxValue(thing)}
          defaultChecked={checked}
          disabled={thing.possible.length === 0}
        />
        <label className="kern-label" htmlFor={id}>
          {what}
        </label>
      </div>
      <QueuedFacts thing={thing} />
      {thing.thing && <ThingQuote {...thing.thing} />}
      <p>
        <a href={paths.decide(addressed(thing))}>
          {t('moderation.queue.open')}
          <span className="kern-sr-only">: {what}</span>
        </a>
      </p>
    </li>
  )
}

function QueuedFacts({ thing }: { thing: QueuedThing }) {
  const { reasons, reports, reporters, guests, firstAt, changed, authorDecisions, possible } = thing
  const who = [...reporters, ...(guests > 0 ? [t('moderation.queue.guests', { count: guests })] : [])]
  const state = thing.thing?.state
  return (
    <Facts>
      <strong key="why">{reasons.map((reason) => t(`moderation.reasons.${reason}`)).join(', ')}</strong>
      {t('moderation.queue.reports', { count: reports })}
      {t('moderation.queue.since', { date: formatDateTime(firstAt) })}
      {t('moderation.queue.by', { who: who.join('; ') })}
      {thing.thing?.organisation && t('moderation.queue.author', { organisation: thing.thing.organisation })}
      {authorDecisions > 0 && t('moderation.queue.authorDecisions', { count: authorDecisions })}
      {changed && t('moderation.queue.changed')}
      {state && state !== 'visible' && state !== 'draft' && t(`moderation.states.${state}`)}
      {thing.thing && possible.length === 0 && t('moderation.queue.own')}
    </Facts>
  )
}
