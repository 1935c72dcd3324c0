import { t } from '~/i18n'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/ButtonLink'
import { Notice } from '~/ui/Notice'
import type { ReuseState } from './choices'

/** The answer to what was just said of a solution, and the way to say more. */
export function ReuseNotice({
  solution,
  said,
}: {
  solution: { id: number; slug: string }
  said: ReuseState | 'taken_back'
}) {
  if (said === 'taken_back') {
    return (
      <Notice tone="success" live>
        <p>{t('reuse.saved.takenBack')}</p>
      </Notice>
    )
  }
  return (
    <Notice
      tone="success"
      live
      actions={<ButtonLink href={paths.reuse(solution)}>{t('reuse.saved.more')}</ButtonLink>}
    >
      <p>
        {t(`reuse.saved.${said}`)} {said !== 'interested' && t('reuse.saved.moreText')}
      </p>
    </Notice>
  )
}
