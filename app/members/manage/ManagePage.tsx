import type { ReactNode } from 'react'
import { t } from '~/i18n'
import { formatDate } from '~/i18n/format'
import { paths } from '~/paths'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { Facts } from '~/ui/Facts'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import type { ManagedMember } from '../queries/manage.server'

interface ManagePageProps {
  member: ManagedMember
  title: string
  lead?: string
  children: ReactNode
}

/** Frame of the pages on which an administrator changes one account. */
export function ManagePage({ member, title, lead, children }: ManagePageProps) {
  return (
    <Main>
      <Breadcrumb
        items={[
          { label: t('members.admin.above'), href: paths.admin() },
          { label: t('members.admin.title'), href: paths.adminMembers() },
        ]}
      />
      <PageHeader
        title={title}
        lead={lead}
        facts={
          <Facts>
            {member.email}
            {member.organisationName}
            {t('members.admin.registered', { date: formatDate(member.createdAt) })}
          </Facts>
        }
      />
      {children}
    </Main>
  )
}
