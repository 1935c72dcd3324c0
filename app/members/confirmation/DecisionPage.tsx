import type { ReactNode } from 'react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import type { WaitingMemberDetails } from '../queries/waiting.server'
import { WaitingFacts } from './WaitingFacts'

interface DecisionPageProps {
  member: WaitingMemberDetails
  title: string
  lead?: string
  /** A page below the one of the member. */
  below?: boolean
  children: ReactNode
}

/** Frame of the pages on which the Fachtag team decides about somebody who waits. */
export function DecisionPage({ member, title, lead, below, children }: DecisionPageProps) {
  const way = [
    { label: t('members.confirmations.moderation'), href: paths.moderation() },
    { label: t('members.confirmations.title'), href: paths.confirmations() },
  ]
  return (
    <Main>
      <Breadcrumb
        items={below ? [...way, { label: member.name, href: paths.confirmation(member.id) }] : way}
      />
      <PageHeader title={title} lead={lead} />
      <WaitingFacts member={member} />
      {children}
    </Main>
  )
}
