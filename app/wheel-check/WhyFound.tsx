import { t } from '~/i18n'
import { Facts } from '~/ui/Facts'
import type { FoundRequest, FoundSolution } from './found'
import { quoted } from './wording'

/** Why something was found, after the figure that counts most. */
export function WhyFound({ found, first }: { found: FoundSolution | FoundRequest; first: string }) {
  const { words, sameSize, sameProducts } = found
  return (
    <>
      <Facts>
        <strong key="first">{first}</strong>
        {sameSize && <span key="size">{t('wheelCheck.sameSize')}</span>}
        {sameProducts.length > 0 && (
          <span key="products">{t('wheelCheck.sameProduct', { names: sameProducts.join(', ') })}</span>
        )}
      </Facts>
      {words.length > 0 && <p className="muted small">{`${t('wheelCheck.why')} ${quoted(words)}`}</p>}
    </>
  )
}
