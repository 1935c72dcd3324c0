import { useId } from 'react'
import { t } from '~/i18n'
import { Icon } from '../Icon'

type ErrorSummaryProps = {
  formId: string
  /** By field name, as conform gives them; the name '' stands for the whole form. */
  errors: Record<string, string[] | null | undefined>
  title?: string
}

/** All errors of a form, each leading to its field. Takes the focus after a failed submit (see the islands). */
export function ErrorSummary({ formId, errors, title }: ErrorSummaryProps) {
  const headingId = useId()
  const entries = Object.entries(errors).flatMap(([name, messages]) =>
    (messages ?? []).slice(0, 1).map((message) => ({ name, message })),
  )
  if (entries.length === 0) return null
  return (
    <section
      className="kern-alert kern-alert--danger"
      aria-labelledby={headingId}
      tabIndex={-1}
      data-error-summary
    >
      <Icon name="danger" size={24} />
      <div>
        <h2 className="kern-alert__title" id={headingId}>
          {title ?? t('ui.errorSummaryTitle')}
        </h2>
        <ul>
          {entries.map(({ name, message }) => (
            <li key={name}>{name === '' ? message : <a href={`#${formId}-${name}`}>{message}</a>}</li>
          ))}
        </ul>
      </div>
    </section>
  )
}
