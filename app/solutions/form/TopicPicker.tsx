import { useMemo, useState } from 'react'
import { t } from '~/i18n'
import type { TopicChoice } from '~/topics/queries/vocabulary.server'
import { FieldGroup } from '~/ui/forms/FieldGroup'
import type { FieldState } from '~/ui/forms/fieldState'
import { MultiCombobox } from './MultiCombobox'
import { type Choice, matching } from './matching'
import { useMounted } from './useMounted'

interface TopicPickerProps {
  field: FieldState
  topics: TopicChoice[]
  /** Ids. */
  selected: string[]
}

/** The topics of a solution: by typing, or as checkboxes by field where no script runs. */
export function TopicPicker(props: TopicPickerProps) {
  return useMounted() ? <TopicTyping {...props} /> : <TopicCheckboxes {...props} />
}

function TopicCheckboxes({ field, topics, selected }: TopicPickerProps) {
  const fields = [...new Set(topics.map((topic) => topic.field))]
  const invalid = Boolean(field.errors?.length)
  return (
    <FieldGroup
      field={field}
      label={t('solutions.form.topics')}
      hint={t('solutions.form.topicsHint')}
      required
    >
      {fields.map((name, group) => {
        const members = topics.filter((topic) => topic.field === name)
        const open = invalid || members.some((topic) => selected.includes(String(topic.id)))
        return (
          <details key={name} open={open}>
            <summary>{name}</summary>
            <fieldset className="kern-fieldset">
              <legend className="kern-sr-only">{name}</legend>
              <div className="kern-fieldset__body kern-fieldset__body--columns">
                {members.map((topic, index) => {
                  const id = group === 0 && index === 0 ? field.id : `${field.id}-${topic.id}`
                  return (
                    <div key={topic.id} className="kern-form-check">
                      <input
                        id={id}
                        type="checkbox"
                        name={field.name}
                        value={topic.id}
                        defaultChecked={selected.includes(String(topic.id))}
                      />
                      <label className="kern-label" htmlFor={id}>
                        {topic.label}
                      </label>
                    </div>
                  )
                })}
              </div>
            </fieldset>
          </details>
        )
      })}
    </FieldGroup>
  )
}

function TopicTyping({ field, topics, selected }: TopicPickerProps) {
  const choices = useMemo<Choice[]>(
    () =>
      topics.map((topic) => ({
        value: String(topic.id),
        label: topic.label,
        note: topic.field,
        aliases: topic.aliases,
      })),
    [topics],
  )
  const [picked, setPicked] = useState(() => choices.filter(({ value }) => selected.includes(value)))
  const [typed, setTyped] = useState('')
  const open = choices.filter(({ value }) => !picked.some((choice) => choice.value === value))
  return (
    <>
      <MultiCombobox
        field={field}
        label={t('solutions.form.topics')}
        hint={`${t('solutions.form.topicsHint')} ${t('solutions.form.topicsTypingHint')}`}
        picked={picked}
        onChange={setPicked}
        hits={matching(open, typed)}
        onType={setTyped}
      />
      {picked.map(({ value }) => (
        <input key={value} type="hidden" name={field.name} value={value} />
      ))}
    </>
  )
}
