import { t } from '~/i18n'
import { paths } from '~/paths'
import { Breadcrumb } from '~/ui/Breadcrumb'

/** The way to a page below a request. */
export function RequestBreadcrumb({ request }: { request: { id: number; slug: string; title: string } }) {
  return (
    <Breadcrumb
      items={[
        { label: t('requests.list.title'), href: paths.requests() },
        { label: request.title, href: paths.request(request) },
      ]}
    />
  )
}
