import { t } from '~/i18n'
import { Excerpt } from '~/search/Excerpt'
import type { FoundRequest, FoundSolution } from './found'

/** The title of something found with the words that match; it opens beside the text being written. */
export function FoundTitle({ found, href }: { found: FoundSolution | FoundRequest; href: string }) {
  return (
    <h4 className="item__title">
      <a href={href} target="_blank" rel="noopener">
        <Excerpt fragments={found.titleParts} />
        <NewTab />
      </a>{' '}
      {found.organisation?.isExample && <span className="label">{t('solutions.example')}</span>}
    </h4>
  )
}

/** Tells those who do not see it that a new tab opens. */
export function NewTab() {
  return <span className="kern-sr-only"> {t('wheelCheck.newTab')}</span>
}
