import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { t } from '~/i18n'
import { suspendMember } from '~/members/commands/manage.server'
import { ManagePage } from '~/members/manage/ManagePage'
import { PlainForm } from '~/members/manage/PlainForm'
import { findManaged } from '~/members/queries/manage.server'
import { parseId, paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { requireAdministrator, requireFresh } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: ({ member }) => t('members.admin.suspendTitle', { name: member.name }),
  noindex: true,
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireAdministrator({ request, context })
  return { member: orNotFound(await findManaged(viewer, orNotFound(parseId(params.id)))) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireAdministrator({ request, context }, form)
  await requireFresh({ request, context }, form)
  const submission = parseWithZod(form, { schema: z.object({}) })
  const result = await suspendMember(viewer, orNotFound(parseId(params.id)))
  if (result.ok) throw redirect(paths.adminMembers({ gespeichert: 1 }))
  if (result.problem === 'gone') throw notFound()
  const error = t(`members.errors.${result.problem}`)
  return data({ lastResult: submission.reply({ formErrors: [error] }) }, { status: 409 })
}

export default function Suspend() {
  const { member } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()?.lastResult
  return (
    <ManagePage
      member={member}
      title={t('members.admin.suspendTitle', { name: member.name })}
      lead={t('members.admin.suspendText')}
    >
      <PlainForm
        action={paths.suspendMember(member.id)}
        submit={t('members.admin.suspend')}
        lastResult={lastResult}
      />
    </ManagePage>
  )
}
