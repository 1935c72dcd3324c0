import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { formatDate } from '~/i18n/format'
import { listRefused } from '~/members/queries/waiting.server'
import { paths } from '~/paths'
import { orNotFound } from '~/platform/http/form.server'
import { requireOrganiser } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { EmptyState } from '~/ui/EmptyState'
import { Facts } from '~/ui/Facts'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { PostButton } from '~/ui/PostButton'
import { Section } from '~/ui/Section'

export const handle: PageHandle = { title: t('members.confirmations.refusedTitle'), noindex: true }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireOrganiser({ request, context })
  return { refused: orNotFound(await listRefused(viewer)) }
}

export default function RefusedMembers() {
  const { refused } = useLoaderData<typeof loader>()
  return (
    <Main>
      <Breadcrumb
        items={[
          { label: t('members.confirmations.moderation'), href: paths.moderation() },
          { label: t('members.confirmations.title'), href: paths.confirmations() },
        ]}
      />
      <PageHeader
        title={t('members.confirmations.refusedTitle')}
        lead={t('members.confirmations.refusedLead')}
      />
      {refused.length === 0 && (
        <EmptyState title={t('members.confirmations.refusedEmpty')}>
          {t('members.confirmations.refusedEmptyText')}
        </EmptyState>
      )}
      {refused.map((member) => (
        <Section key={member.id} title={member.name} ruled>
          <Facts>
            {member.organisation?.name ??
              t('members.confirmations.wanted', { name: member.wantedOrganisation })}
            {member.functionTitle}
            {member.email}
            {`${t('members.confirmations.refusedSince')} ${formatDate(member.refusedAt)}`}
          </Facts>
          <p className="lines">{`${t('members.confirmations.reason')}: ${member.reason}`}</p>
          <PostButton
            action={paths.reconsiderMember(member.id)}
            label={t('members.confirmations.reconsiderLabel', { name: member.name })}
          >
            {t('members.confirmations.reconsider')}
          </PostButton>
        </Section>
      ))}
    </Main>
  )
}
