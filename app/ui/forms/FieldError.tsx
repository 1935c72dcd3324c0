import { t } from '~/i18n'
import { Icon } from '../Icon'

/** The first error of a field: sign, word and what to do. */
export function FieldError({ id, errors }: { id: string; errors?: string[] }) {
  const [error] = errors ?? []
  if (error === undefined) return null
  return (
    <p className="kern-error" id={id}>
      <Icon name="danger" size={20} />
      <span>
        <span className="kern-sr-only">{t('ui.errorPrefix')} </span>
        {error}
      </span>
    </p>
  )
}
