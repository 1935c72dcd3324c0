import { t } from '~/i18n'

export const MAIN_ID = 'inhalt'

/** First element of the page; shows itself on focus. `Main` is its target. */
export function SkipLink() {
  return (
    <a className="skip-link" href={`#${MAIN_ID}`}>
      {t('ui.skipToContent')}
    </a>
  )
}
