import { t } from '~/i18n'
import { formatCount } from '~/i18n/format'
import { paths } from '~/paths'
import { afterTheQuestion } from '~/requests/afterTheQuestion'
import { LinkList } from '~/ui/LinkList'
import { Section } from '~/ui/Section'

interface RequestTeasersProps {
  requests: { id: number; slug: string; title: string; joinCount: number }[]
}

/** What municipalities seek, each in one line. */
export function RequestTeasers({ requests }: RequestTeasersProps) {
  return (
    <Section
      title={t('requestLists.start.title')}
      ruled
      aside={<a href={paths.requests()}>{t('requestLists.start.all')}</a>}
    >
      <LinkList
        items={requests.map((request) => {
          const { joinCount: count } = request
          return {
            href: paths.request(request),
            label: afterTheQuestion(request.title),
            count:
              count > 0
                ? t('requestLists.start.seekers', { count, formatted: formatCount(count) })
                : undefined,
          }
        })}
      />
    </Section>
  )
}
