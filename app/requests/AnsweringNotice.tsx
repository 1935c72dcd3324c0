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
        {t('solutions.form.answersRequest')} <a href={paths.request(request)}>„{title}“</a>
        {organisation && ` ${t('solutions.form.answersRequestOf', { organisation })}`}.
      </p>
      <p>{t('solutions.form.answersRequestMore')}</p>
    </Notice>
  )
}
