import type { ReactNode } from 'react'
import { t } from '~/i18n'
import { buttonClass } from '~/ui/ButtonLink'

interface NarrowFormProps {
  action: string
  /** Something narrows the list now. */
  open: boolean
  /** `FilterSelect` elements. */
  children: ReactNode
}

/** Narrows a list of the Fachtag team; folded until wanted. */
export function NarrowForm({ action, open, children }: NarrowFormProps) {
  return (
    <details className="filter" open={open}>
      <summary>{t('ui.filters.narrow')}</summary>
      <form className="form stack" method="get" action={action}>
        {children}
        <div className="actions">
          <button type="submit" className={buttonClass('secondary')}>
            {t('ui.filters.apply')}
          </button>
        </div>
      </form>
    </details>
  )
}
