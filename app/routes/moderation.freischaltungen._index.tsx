import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { formatDate } from '~/i18n/format'
import { DecisionNotice, decidedOf } from '~/members/confirmation/DecisionNotice'
import { listWaiting } from '~/members/queries/waiting.server'
import { paths } from '~/paths'
import { orNotFound } from '~/platform/http/form.server'
import { requireOrganiser } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { DataTable } from '~/ui/DataTable'
import { EmptyState } from '~/ui/EmptyState'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'

export const handle: PageHandle = { title: t('members.confirmations.title'), noindex: true }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireOrganiser({ request, context })
  const decided = decidedOf(new URL(request.url).searchParams)
  return { waiting: orNotFound(await listWaiting(viewer)), decided }
}

export default function Confirmations() {
  const { waiting, decided } = useLoaderData<typeof loader>()
  const column = (key: 'person' | 'organisation' | 'email' | 'since') => ({
    key,
    label: t(`members.confirmations.${key}`),
  })
  return (
    <Main>
      <Breadcrumb items={[{ label: t('members.confirmations.moderation'), href: paths.moderation() }]} />
      <PageHeader title={t('members.confirmations.title')} lead={t('members.confirmations.lead')} />
      <DecisionNotice decided={decided} />
      {waiting.length === 0 ? (
        <EmptyState title={t('members.confirmations.empty')}>
          {t('members.confirmations.emptyText')}
        </EmptyState>
      ) : (
        <DataTable
          caption={t('members.confirmations.caption')}
          captionHidden
          columns={[column('person'), column('organisation'), column('email'), column('since')]}
          rows={waiting.map((member) => ({
            key: member.id,
            cells: [
              <a key="person" href={paths.confirmation(member.id)}>
                {member.name}
              </a>,
              member.organisation?.name ??
                t('members.confirmations.wanted', { name: member.wantedOrganisation }),
              member.email,
              formatDate(member.waitingSince),
            ],
          }))}
        />
      )}
      <p>
        <a href={paths.refusedMembers()}>{t('members.confirmations.toRefused')}</a>
      </p>
    </Main>
  )
}
