import { t } from '~/i18n'
import { addressed } from '~/moderation/reports/thing'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/ButtonLink'
import { PostButton } from '~/ui/PostButton'
import type { Joining } from './policy'
import type { RequestOnPage } from './queries/page.server'

interface RequestActionsProps {
  request: RequestOnPage
  may: {
    join: Joining
    edit: boolean
    finish: boolean
    withdraw: boolean
    remove: boolean
    moderate: boolean
  }
}

/** What the viewer can do about a request: join it, or look after it; nothing where there is nothing to do. */
export function RequestActions({ request, may }: RequestActionsProps) {
  const hasJoined = request.seekers.some(({ own }) => own)
  return (
    <>
      {may.join === 'allowed' && !hasJoined && (
        <PostButton action={paths.joinRequest(request)} variant="primary">
          {t('requests.join.submit')}
        </PostButton>
      )}
      {may.join === 'guest' && (
        <ButtonLink href={paths.joinRequest(request)} variant="primary">
          {t('requests.join.submit')}
        </ButtonLink>
      )}
      {may.finish && (
        <ButtonLink href={paths.closeRequest(request)} variant="primary">
          {t('requests.page.finish')}
        </ButtonLink>
      )}
      {may.edit && <ButtonLink href={paths.editRequest(request)}>{t('requests.page.edit')}</ButtonLink>}
      {may.withdraw && (
        <ButtonLink href={paths.withdrawRequest(request)} variant="tertiary">
          {t('requests.page.withdraw')}
        </ButtonLink>
      )}
      {may.remove && (
        <ButtonLink href={paths.deleteRequest(request)} variant="tertiary">
          {t('privacy.texts.action')}
        </ButtonLink>
      )}
      {may.moderate && (
        <ButtonLink href={paths.decide(addressed({ kind: 'request', id: request.id }))} variant="tertiary">
          {t('moderation.moderate')}
        </ButtonLink>
      )}
    </>
  )
}
