import type { ReactNode } from 'react'
import { t } from '~/i18n'

/** Says on every page that nothing here is real. */
export function DemoBanner({ children }: { children: ReactNode }) {
  return (
    <aside className="demo-banner" aria-label={t('ui.demo')}>
      <p className="width">
        <strong>{t('ui.demo')}</strong> – {children}
      </p>
    </aside>
  )
}
