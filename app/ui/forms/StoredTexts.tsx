import { useId } from 'react'
import { t } from '~/i18n'
import { formatDateTime } from '~/i18n/format'
import { Section } from '../Section'

/** A field that somebody else saved while the form was open. */
export interface StoredField {
  label: string
  stored: string
  /** What stands in the form; where it is not told, the field is always shown. */
  own?: string
  rows?: number
}

interface StoredTextsProps {
  fields: StoredField[]
  updatedAt?: Date
  /** Who saved it, where that is known. */
  editor?: string | null
}

/** The other person's text, field by field where it differs from the one in the form, ready to copy from. */
export function StoredTexts({ fields, updatedAt, editor }: StoredTextsProps) {
  const differing = fields.filter(
    ({ stored, own }) => own === undefined || sameLines(stored) !== sameLines(own),
  )
  const date = updatedAt && formatDateTime(updatedAt)
  return (
    <Section title={t('ui.stored.title')}>
      {date && <p>{editor ? t('ui.stored.by', { date, name: editor }) : t('ui.stored.at', { date })}</p>}
      {differing.map(({ label, stored, rows = 3 }) => (
        <Copyable key={label} label={label} text={stored} rows={rows} />
      ))}
      {differing.length < fields.length && <p className="muted small">{t('ui.stored.same')}</p>}
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

function sameLines(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim()
}
