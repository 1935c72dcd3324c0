import { useId } from 'react'
import { t } from '~/i18n'
import { Section } from '~/ui/Section'
import type { TopicToEdit } from './queries/form.server'

/** What is stored now, beside a form that was begun before that; to copy from. */
export function StoredTopic({ topic }: { topic: TopicToEdit }) {
  return (
    <Section title={t('topics.form.staleCurrent')}>
      <Copyable label={t('topics.form.label')} text={topic.label} rows={1} />
      <Copyable label={t('topics.form.field')} text={topic.field} rows={1} />
      <Copyable label={t('topics.form.introduction')} text={topic.introduction} rows={10} />
      <Copyable label={t('topics.form.aliases')} text={topic.aliases} rows={6} />
    </Section>
  )
}

function Copyable({ label, text, rows }: { label: string; text: string; rows: number }) {
  const id = useId()
  return (
    <div className="kern-form-input">
      <label className="kern-label" htmlFor={id}>
        {label}
      </label>
      <div className="kern-form-input__control">
        <textarea id={id} className="kern-form-input__input" readOnly rows={rows} value={text} />
      </div>
    </div>
  )
}
