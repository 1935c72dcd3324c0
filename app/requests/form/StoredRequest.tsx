import { t } from '~/i18n'
import { formatDateTime } from '~/i18n/format'
import { Section } from '~/ui/Section'
import type { RequestFormValues } from './values'

/** What somebody else saved while the form was open. */
export interface Stored {
  values: RequestFormValues
  updatedAt: Date
  editor: string | null
}

const labels = {
  title: 'requests.form.title',
  summary: 'requests.form.summary',
  body: 'requests.form.body',
  context: 'requests.form.context',
  neededBy: 'requests.form.neededBy',
  products: 'requests.form.products',
  proposedTopic: 'requests.form.proposedTopic',
} as const

const sameLines = (text: string) => text.replace(/\r\n?/g, '\n').trim()

/** The other person's text, field by field where it differs from the one in the form, ready to copy from. */
export function StoredRequest({ stored, own }: { stored: Stored; own: RequestFormValues }) {
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
              rows={name === 'body' ? 10 : 3}
              value={stored.values[name]}
            />
          </div>
        </div>
      ))}
      <p className="muted small">{t('solutions.form.staleSame')}</p>
    </Section>
  )
}
