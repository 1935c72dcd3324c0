import { renderToStaticMarkup } from 'react-dom/server'
import { t } from '~/i18n'
import { buttonClass } from '~/ui/ButtonLink'
import type { WheelCheckResult as Result } from './found'
import { WheelCheckResult } from './WheelCheckResult'

/**
 * The result as HTML, to be put beside a form: by the island while somebody types, by the page with its preview. The
 * button folds it away and needs the island, which shows it.
 */
export function renderWheelCheck(result: Result): string {
  return renderToStaticMarkup(
    <WheelCheckResult
      result={result}
      onwards={
        <button type="button" className={buttonClass('tertiary')} data-onwards hidden>
          {t('wheelCheck.onwards')}
        </button>
      }
    />,
  )
}
