import { t } from '~/i18n'
import { wheelCheckId } from './WheelCheck'

/** One sentence for the notice of a preview: something like it exists; nothing where nothing was found. */
export function WheelCheckNotice({ found }: { found: string | undefined }) {
  if (!found) return null
  return (
    <p>
      {t('wheelCheck.previewNotice', { found })}{' '}
      <a href={`#${wheelCheckId}`}>{t('wheelCheck.previewLink')}</a>
    </p>
  )
}
