import { t } from '~/i18n'
import { formatDateTime } from '~/i18n/format'
import { Section } from '~/ui/Section'
import type { SolutionFieldName, SolutionFormValues } from './values'

/** What is stored now, beside a form whose text was begun before that. */
export interface Stored {
  values: SolutionFormValues
  updatedAt: Date
  editor: string | null
}

const labels = {
  title: 'solutions.form.title',
  summary: 'solutions.form.summary',
  body: 'solutions.form.body',
  background: 'solutions.form.background',
  results: 'solutions.form.results',
  endedReason: 'solutions.form.endedReason',
  legalBasis: 'solutions.form.legalBasis',
  licence: 'solutions.form.licence',
  softwareUrl: 'solutions.form.softwareUrl',
  securityNotes: 'solutions.form.securityNotes',
  contact: 'solutions.form.contact',
  proposedTopic: 'solutions.form.proposedTopic',
  products: 'solutions.form.products',
  providers: 'solutions.form.providers',
} as const satisfies Partial<Record<SolutionFieldName, string>>

/** The other person's text, field by field where it differs from the one in the form, ready to copy from. */
export function StoredText({ stored, own }: { stored: Stored; own: SolutionFormValues }) {
  const names = Object.keys(labels) as (keyof typeof labels)[]
  const differing = names.filter((name) => sameLines(stored.values[name]) !== sameLines(own[name]))
  const date = formatDateTime(stored.updatedAt)
  return (
    <Section title={t('solutions.form.staleCurrent')}>
      <p>
        {stored.editor
          ? t('solutions.form.staleBy', { date, name: stored.editor })
          : t('solutions.form.staleByUnknown', { date })}
      </p>
      {differing.map((name) => (
        <div key={name} className="kern-form-input">
          <label className="kern-label" htmlFor={`gespeichert-${name}`}>
            {t(labels[name])}
          </label>
          <div className="kern-form-input__control">
            <textarea
              id={`gespeichert-${name}`}
              className="kern-form-input__input"
              readOnly
              rows={name === 'body' || name === 'background' || name === 'results' ? 12 : 3}
              value={stored.values[name]}
            />
          </div>
        </div>
      ))}
      <p className="muted small">{t('solutions.form.staleSame')}</p>
    </Section>
  )
}

function sameLines(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim()
}
