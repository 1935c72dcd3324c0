import { t } from '~/i18n'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/ButtonLink'
import { Notice } from '~/ui/Notice'
import type { Account } from '../queries/find.server'

/** Says to whoever is not confirmed why, how long it takes and what works meanwhile. */
export function WaitingNotice({ account }: { account: Account }) {
  const { status, refusalReason, organisation, wantedOrganisation } = account
  if (status === 'confirmed') return null
  if (status === 'left') {
    return (
      <Notice
        tone="warning"
        title={t('members.leaving.newPlaceTitle')}
        actions={
          <ButtonLink href={paths.newOrganisation()}>{t('members.leaving.newPlaceSubmit')}</ButtonLink>
        }
      >
        <p>{t('members.leaving.newPlaceText')}</p>
      </Notice>
    )
  }
  if (status === 'refused') {
    return (
      <Notice tone="danger" title={t('members.waiting.refusedTitle')}>
        <p>{t('members.waiting.refusedText', { reason: refusalReason })}</p>
        <p>
          {t('members.waiting.refusedNext')} <a href={paths.imprint()}>{t('members.waiting.imprint')}</a>
        </p>
      </Notice>
    )
  }
  return (
    <Notice tone="info" title={t('members.waiting.title')}>
      <p>{t('members.waiting.text', { organisation: organisation?.name ?? wantedOrganisation })}</p>
      <p>{t('members.waiting.meanwhile')}</p>
    </Notice>
  )
}
