import { t } from '~/i18n'
import { paths } from '~/paths'
import { Badge } from '~/ui/Badge'
import { DataTable } from '~/ui/DataTable'
import type { ManagedMember, MemberStatus } from '../queries/manage.server'

const tones: Record<MemberStatus, 'success' | 'info' | 'neutral' | 'danger'> = {
  confirmed: 'success',
  waits: 'info',
  unverified: 'neutral',
  refused: 'neutral',
  suspended: 'danger',
  leaving: 'danger',
}

/** Accounts with their role and state, and the ways to change them. */
export function MemberTable({ members }: { members: ManagedMember[] }) {
  const column = (key: 'name' | 'organisation' | 'status' | 'role' | 'change') => ({
    key,
    label: t(`members.admin.${key}`),
  })
  return (
    <DataTable
      caption={t('members.admin.caption')}
      captionHidden
      columns={[column('name'), column('organisation'), column('status'), column('role'), column('change')]}
      rows={members.map((member) => ({
        key: member.id,
        cells: [
          <>
            {member.name}
            <br />
            <span className="muted small">{member.email}</span>
          </>,
          member.organisationName ?? '–',
          <Badge key="status" tone={tones[member.status]}>
            {t(`members.admin.${member.status}`)}
          </Badge>,
          t(`members.roles.${member.role}`),
          <Changes key="change" member={member} />,
        ],
      }))}
    />
  )
}

function Changes({ member }: { member: ManagedMember }) {
  const { id, name, status } = member
  const suspended = status === 'suspended'
  if (status === 'leaving') {
    return (
      <a href={paths.undoMemberDeletion(id)} aria-label={t('privacy.admin.undoTitle', { name })}>
        {t('privacy.admin.undo')}
      </a>
    )
  }
  return (
    <span className="actions">
      {(status === 'confirmed' || member.role !== 'member') && (
        <a href={paths.memberRole(id)} aria-label={t('members.admin.roleTitle', { name })}>
          {t('members.admin.role')}
        </a>
      )}
      {member.emailWaits && (
        <a href={paths.vouchForEmail(id)} aria-label={t('emailChange.admin.title', { name })}>
          {t('emailChange.admin.link')}
        </a>
      )}
      {member.hasFactor && (
        <a href={paths.resetFactors(id)} aria-label={t('secondFactor.admin.resetTitle', { name })}>
          {t('secondFactor.admin.reset')}
        </a>
      )}
      <a
        href={suspended ? paths.unsuspendMember(id) : paths.suspendMember(id)}
        aria-label={t(suspended ? 'members.admin.unsuspendTitle' : 'members.admin.suspendTitle', { name })}
      >
        {t(suspended ? 'members.admin.unsuspend' : 'members.admin.suspend')}
      </a>
      <a href={paths.memberData(id)} aria-label={t('privacy.admin.dataTitle', { name })}>
        {t('privacy.admin.data')}
      </a>
      <a href={paths.deleteMember(id)} aria-label={t('privacy.admin.deleteTitle', { name })}>
        {t('privacy.admin.delete')}
      </a>
    </span>
  )
}
