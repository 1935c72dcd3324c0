import { t } from '~/i18n'
import { formatDate } from '~/i18n/format'
import { paths } from '~/paths'
import { DataTable } from '~/ui/DataTable'
import { PostButton } from '~/ui/PostButton'
import type { OwnInvitation } from './queries.server'

/** Invitations that nobody has accepted, each with its age and what can be done. */
export function InvitationTable({ invitations }: { invitations: (OwnInvitation & { days: number })[] }) {
  const column = (key: 'email' | 'sentAt' | 'validUntil' | 'change') => ({
    key,
    label: t(`invitations.${key}`),
  })
  return (
    <DataTable
      caption={t('invitations.caption')}
      captionHidden
      columns={[column('email'), column('sentAt'), column('validUntil'), column('change')]}
      rows={invitations.map(({ id, email, days, expired, expiresAt }) => ({
        key: id,
        cells: [
          email,
          days === 0 ? t('invitations.ago_zero') : t('invitations.ago', { count: days }),
          expired ? t('invitations.expired') : formatDate(expiresAt),
          <span key="change" className="actions">
            <PostButton
              action={paths.sendInvitationAgain(id)}
              small
              label={t('invitations.againLabel', { email })}
            >
              {t('invitations.again')}
            </PostButton>
            <PostButton
              action={paths.withdrawInvitation(id)}
              small
              variant="tertiary"
              label={t('invitations.withdrawLabel', { email })}
            >
              {t('invitations.withdraw')}
            </PostButton>
          </span>,
        ],
      }))}
    />
  )
}
