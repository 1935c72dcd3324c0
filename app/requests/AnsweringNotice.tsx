import { t } from '~/i18n'
import { paths } from '~/paths'
import { Notice } from '~/ui/Notice'

interface AnsweringNoticeProps {
  request: { id: number; slug: string; title: string; organisation: string | null }
}

/** Above the form of a solution that is written for a request. */
export function AnsweringNotice({ request }: AnsweringNoticeProps) {
  const { title, organisation } = request
  return (
    <Notice>
      <p>
        {t('requestLists.answering.to')} <a href={paths.request(request)}>„{title}“</a>
        {organisation && ` ${t('requestLists.answering.by', { organisation })}`}.
      </p>
      <p>{t('requestLists.answering.more')}</p>
    </Notice>
  )
}
