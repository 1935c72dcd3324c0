import { t } from '~/i18n'
import { paths } from '~/paths'
import type { FeedFormat } from './address'

interface FeedLinksProps {
  /** Address of the list. */
  page: string
  formats: FeedFormat[]
}

const types: Record<FeedFormat, string> = {
  atom: 'application/atom+xml',
  json: 'application/feed+json',
  ics: 'text/calendar',
}

/** Lets browsers and feed readers find the feeds of a page by themselves. */
export function FeedLinks({ page, formats }: FeedLinksProps) {
  return formats.map((format) => (
    <link
      key={format}
      rel="alternate"
      type={types[format]}
      title={t('start.footer.feed')}
      href={paths.feed(page, format)}
    />
  ))
}
