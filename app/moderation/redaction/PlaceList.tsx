import { t } from '~/i18n'
import { Section } from '~/ui/Section'
import type { ShownPlace } from './queries.server'

type PlaceListProps = {
  places: ShownPlace[]
  /** How many more there are. */
  more: number
  /** Whether each text goes as a whole. */
  whole: boolean
}

/** Every place of a passage with what stands around it. */
export function PlaceList({ places, more, whole }: PlaceListProps) {
  return (
    <Section title={t('redaction.placesTitle', { count: places.length + more })}>
      <p>{t(whole ? 'redaction.placesWhole' : 'redaction.placesLead')}</p>
      <ul className="items">
        {places.map((place, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two places may look alike, and none moves
          <li className="item" key={index}>
            <h3 className="item__title">{`${fieldName(place.field)}, ${partName(place)}`}</h3>
            <p className="lines">
              {place.before}
              <mark>{place.match}</mark>
              {place.after}
            </p>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{t('redaction.more', { count: more })}</p>}
    </Section>
  )
}

function partName({ part, version }: ShownPlace): string {
  return t(`redaction.parts.${part}`, { version: version ?? 0 })
}

const fieldKeys = {
  title: 'redaction.fields.title',
  summary: 'redaction.fields.summary',
  body: 'redaction.fields.body',
  background: 'redaction.fields.background',
  results: 'redaction.fields.results',
  endedReason: 'redaction.fields.endedReason',
  legalBasis: 'redaction.fields.legalBasis',
  licence: 'redaction.fields.licence',
  contact: 'redaction.fields.contact',
  securityNotes: 'redaction.fields.securityNotes',
  softwareUrl: 'redaction.fields.softwareUrl',
  slidesUrl: 'redaction.fields.softwareUrl',
  products: 'redaction.fields.products',
  providers: 'redaction.fields.providers',
  proposedTopic: 'redaction.fields.proposedTopic',
  context: 'redaction.fields.context',
  outcomeReason: 'redaction.fields.outcomeReason',
  hiddenReason: 'redaction.fields.hiddenReason',
  changes: 'redaction.fields.changes',
  againNote: 'redaction.fields.againNote',
  note: 'redaction.fields.note',
  altText: 'redaction.fields.altText',
  originalName: 'redaction.fields.originalName',
  fileName: 'redaction.fields.fileName',
  label: 'redaction.fields.label',
  introduction: 'redaction.fields.introduction',
  speakers: 'redaction.fields.speakers',
  abstract: 'redaction.fields.abstract',
} as const

function fieldName(field: string): string {
  return t(
    Object.hasOwn(fieldKeys, field) ? fieldKeys[field as keyof typeof fieldKeys] : 'redaction.fields.other',
  )
}
