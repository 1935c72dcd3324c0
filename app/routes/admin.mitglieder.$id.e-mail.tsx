import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { ChangeFacts } from '~/members/email/ChangeFacts'
import { confirmForOldAddress } from '~/members/email/confirm.server'
import { managedChange } from '~/members/email/queries.server'
import { ManagePage } from '~/members/manage/ManagePage'
import { PlainForm } from '~/members/manage/PlainForm'
import { findManaged } from '~/members/queries/manage.server'
import { parseId, paths } from '~/paths'
import { orNotFound, readForm } from '~/platform/http/form.server'
import { requireAdministrator, requireFresh } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { EmptyState } from '~/ui/EmptyState'

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: ({ member }) => t('emailChange.admin.title', { name: member.name }),
  noindex: true,
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireAdministrator({ request, context })
  const id = orNotFound(parseId(params.id))
  const member = orNotFound(await findManaged(viewer, id))
  return { member, change: await managedChange(viewer, id), own: viewer.id === id }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireAdministrator({ request, context }, form)
  const id = orNotFound(parseId(params.id))
  orNotFound(await findManaged(viewer, id))
  await requireFresh({ request, context }, form)
  const result = await confirmForOldAddress(viewer, id, context.publicUrl)
  if (result.ok) throw redirect(paths.adminMembers({ gespeichert: 1 }))
  const errors = {
    not_allowed: t('emailChange.admin.own'),
    unusable: t('emailChange.admin.none'),
    taken: t('emailChange.errors.taken'),
    last_administrator: t('emailChange.errors.last_administrator'),
  }
  const lastResult = { status: 'error' as const, error: { '': [errors[result.problem]] } }
  return data({ lastResult }, { status: 409 })
}

export default function VouchForEmail() {
  const { member, change, own } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()?.lastResult
  const title = t('emailChange.admin.title', { name: member.name })
  if (!change || change.oldConfirmed) {
    return (
      <ManagePage member={member} title={title}>
        <EmptyState title={t('emailChange.admin.none')}>{t('emailChange.admin.noneText')}</EmptyState>
      </ManagePage>
    )
  }
  return (
    <ManagePage member={member} title={title} lead={t('emailChange.admin.lead')}>
      <ChangeFacts change={change} />
      {own ? (
        <p>{t('emailChange.admin.own')}</p>
      ) : (
        <PlainForm
          action={paths.vouchForEmail(member.id)}
          submit={t('emailChange.admin.submit')}
          lastResult={lastResult}
        />
      )}
    </ManagePage>
  )
}
