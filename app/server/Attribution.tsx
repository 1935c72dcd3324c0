import { t } from '~/i18n'

/** Names the source of the register of municipalities, as its licence asks. */
export function Attribution() {
  return (
    <p className="small muted">
      {t('start.attribution.text')}{' '}
      <a href="https://www.govdata.de/dl-de/by-2-0" rel="license noopener">
        {t('start.attribution.licence')}
      </a>
      {t('start.attribution.changed')}
    </p>
  )
}
