import { t } from '~/i18n'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/ButtonLink'
import { Notice } from '~/ui/Notice'

/** Tells that the organisation was asked whether something still runs; nothing where all is answered. */
export function QuestionNotice({ questions }: { questions: number }) {
  if (questions === 0) return null
  return (
    <Notice
      title={t('stillRunning.title')}
      actions={
        <ButtonLink href={paths.stillRunning()}>{t('stillRunning.toDo', { count: questions })}</ButtonLink>
      }
    >
      <p>{t('stillRunning.toDoText')}</p>
    </Notice>
  )
}
