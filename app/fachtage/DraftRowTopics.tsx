import { t } from '~/i18n'
import { buttonClass } from '~/ui/ButtonLink'
import { Checkbox } from '~/ui/forms/Checkbox'
import { Field } from '~/ui/forms/Field'
import { controlProps } from '~/ui/forms/fieldState'
import { SelectField } from '~/ui/forms/SelectField'
import { TextArea } from '~/ui/forms/TextArea'
import { TextField } from '~/ui/forms/TextField'
import { rowFieldState } from './DraftRowFields'
import { type DraftSeed, draftLimits } from './import/draft'
import { rowField } from './import/plan'
import type { PreviewRow } from './import/preview'
import type { TopicOptions } from './topicOptions'

type DraftRowTopicsProps = { row: PreviewRow; topics: TopicOptions }

/** The topics a talk leads to; folded where it was there before and nothing is to be added. */
export function DraftRowTopics(props: DraftRowTopicsProps) {
  const { draft, linked, outcome } = props.row
  const isDecided = (outcome === 'changed' || outcome === 'unchanged') && !draft.selected
  return (
    <>
      {linked.length > 0 && (
        <p className="small">{t('fachtage.preview.alreadyLinked', { topics: linked.join(', ') })}</p>
      )}
      {isDecided ? (
        <details>
          <summary>
            {t('fachtage.preview.addTopics')}
            <span className="kern-sr-only">: {draft.title}</span>
          </summary>
          <ProposedTopics {...props} />
        </details>
      ) : (
        <ProposedTopics {...props} />
      )}
    </>
  )
}

/** The proposed topics, and a button for a place of one more. */
function ProposedTopics({ row, topics }: DraftRowTopicsProps) {
  const { draft, linked } = row
  const { seeds } = draft
  return (
    <>
      <Checkbox
        field={rowFieldState(row, 'selected', draft.selected)}
        label={t(linked.length > 0 ? 'fachtage.preview.selectMore' : 'fachtage.preview.select')}
      />
      <div className="draft-row__seeds">
        {seeds.map((one, place) => (
          <SeedFields
            // biome-ignore lint/suspicious/noArrayIndexKey: the fields are named by their place
            key={place}
            {...{ row, topics, place }}
            seed={one}
            label={
              place > 0
                ? t('fachtage.preview.topicNumber', { number: place + 1 })
                : t('fachtage.preview.topic')
            }
          />
        ))}
      </div>
      {seeds.length < draftLimits.seedsPerRow && (
        <button
          type="submit"
          className={buttonClass('tertiary', true)}
          name="further"
          value={row.index}
          aria-label={t('fachtage.preview.furtherTopicOf', { title: draft.title })}
        >
          {t('fachtage.preview.furtherTopic')}
        </button>
      )}
    </>
  )
}

interface SeedFieldsProps {
  row: PreviewRow
  topics: TopicOptions
  place: number
  seed: DraftSeed
  label: string
}

function SeedFields({ row, topics, place, seed: one, label }: SeedFieldsProps) {
  const name = (field: string) => `s${place}.${field}`
  const fails = (field: string) => row.errors[rowField(row.index, name(field))] !== undefined
  return (
    <div className="draft-row__seed">
      <TopicSelect {...{ row, topics, label }} name={name('topic')} seed={one} />
      <details open={one.topic === 'new' || fails('opening')}>
        <summary>
          {t('fachtage.preview.seedDetails')}
          <span className="kern-sr-only">: {row.draft.title}</span>
        </summary>
        <div className="draft-row__fields">
          <div>
            <TextField
              field={rowFieldState(row, name('label'), one.label)}
              label={t('fachtage.preview.newTopicLabel')}
              markOptional={false}
            />
          </div>
          <div>
            <SelectField
              field={rowFieldState(row, name('field'), one.field)}
              label={t('fachtage.preview.newTopicField')}
              placeholder={t('fachtage.preview.fieldChoose')}
              options={fieldOptions(topics, one.field)}
              markOptional={false}
            />
          </div>
          <div className="full">
            <TextArea
              field={rowFieldState(row, name('opening'), one.opening)}
              label={t('fachtage.preview.opening')}
              rows={2}
              markOptional={false}
            />
          </div>
        </div>
      </details>
    </div>
  )
}

function fieldOptions({ fields }: TopicOptions, chosen: string) {
  const names = new Set([...fields.map(({ name }) => name), t('fachtage.preview.otherField'), chosen])
  names.delete('')
  return [...names].map((name) => ({ value: name, label: name }))
}

interface TopicSelectProps {
  row: PreviewRow
  topics: TopicOptions
  name: string
  seed: DraftSeed
  label: string
}

function TopicSelect({ row, topics, name, seed: one, label }: TopicSelectProps) {
  const field = rowFieldState(row, name, one.topic)
  const proposed = one.proposed.flatMap((id) => topics.byId.get(id) ?? [])
  return (
    <Field field={field} label={label} markOptional={false}>
      <select {...controlProps({ field })} className="kern-form-input__input" defaultValue={one.topic}>
        {one.topic === '' && <option value="">{t('fachtage.preview.topicChoose')}</option>}
        {proposed.length > 0 && (
          <optgroup label={t('fachtage.preview.proposedTopics')}>
            {proposed.map((topic) => (
              <option key={topic.id} value={topic.id}>
                {topic.label}
              </option>
            ))}
          </optgroup>
        )}
        <option value="none">{t('fachtage.preview.topicNone')}</option>
        <option value="new">{t('fachtage.preview.topicNew')}</option>
        {topics.fields.map(({ name: fieldName, topics: inField }) => (
          <optgroup key={fieldName} label={fieldName}>
            {inField
              .filter(({ id }) => !one.proposed.includes(id))
              .map((topic) => (
                <option key={topic.id} value={topic.id}>
                  {topic.label}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </Field>
  )
}
