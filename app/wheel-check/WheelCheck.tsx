import { t } from '~/i18n'
import { paths } from '~/paths'
import { kindWord, type WheelCheckKind } from './schema'

interface WheelCheckProps {
  kind: WheelCheckKind
  /** Ids of the fields that are watched. */
  titleField: string
  summaryField: string
  /** What `renderWheelCheck` made of the posted text: shown at once, also without JavaScript. */
  html?: string
}

/** Anchor of the place beside a form. */
export const wheelCheckId = 'gibt-es-das-schon'

/**
 * The place in a form, right after its title and summary, that shows what exists already. React leaves its inside
 * alone: the island `wheelCheck` fills it while somebody types.
 */
export function WheelCheck({ kind, titleField, summaryField, html = '' }: WheelCheckProps) {
  return (
    <aside
      className="wheel-check"
      id={wheelCheckId}
      aria-labelledby={`${wheelCheckId}-titel`}
      data-wheel-check={paths.wheelCheckResult({ art: kindWord(kind) })}
      data-title-field={titleField}
      data-summary-field={summaryField}
    >
      <h2 id={`${wheelCheckId}-titel`}>{t('wheelCheck.title')}</h2>
      <div
        className="wheel-check__result"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: React's own rendering of WheelCheckResult, on our server
        dangerouslySetInnerHTML={{ __html: html }}
        suppressHydrationWarning
      />
      <p className="wheel-check__hint wheel-check__hint--typing">{t('wheelCheck.hint')}</p>
      <p className="wheel-check__hint wheel-check__hint--preview">{t('wheelCheck.hintPreview')}</p>
      <p
        className="kern-sr-only"
        role="status"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: empty; what the island says in it is not React's
        dangerouslySetInnerHTML={{ __html: '' }}
        suppressHydrationWarning
      />
    </aside>
  )
}
