import { t } from '~/i18n'
import { Hub } from './Hub'

const LOGO_SPOKES = 7

/** Mark and name, leading to the start page. */
export function Logo({ href }: { href: string }) {
  return (
    <a className="logo" href={href} aria-label={t('ui.toStart')}>
      <Hub spokes={LOGO_SPOKES} size={32} />
      <span className="logo__name">{t('ui.siteName')}</span>
    </a>
  )
}
