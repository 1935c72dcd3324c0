import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { startSession } from '~/auth/session.server'
import { t } from '~/i18n'
import { changeRole } from '~/members/commands/manage.server'
import { ManagePage } from '~/members/manage/ManagePage'
import { findManaged } from '~/members/queries/manage.server'
import { roleSchema } from '~/members/schema'
import { parseId, paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { requireAdministrator, requireFresh } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { Form } from '~/ui/forms/Form'
import { RadioGroup } from '~/ui/forms/RadioGroup'
import { SubmitButton } from '~/ui/forms/SubmitButton'

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: ({ member }) => t('members.admin.roleTitle', { name: member.name }),
  noindex: true,
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireAdministrator({ request, context })
  return { member: orNotFound(await findManaged(viewer, orNotFound(parseId(params.id)))) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireAdministrator({ request, context }, form)
  const memberId = orNotFound(parseId(params.id))
  const submission = parseWithZod(form, { schema: roleSchema })
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 400 })
  await requireFresh({ request, context }, form)
  const result = await changeRole(viewer, { memberId, ...submission.value })
  if (result.ok) {
    const list = paths.adminMembers({ gespeichert: 1 })
    if (memberId !== viewer.id) throw redirect(list)
    // Who gave the own role away may not see the list any more.
    const still = submission.value.role === 'administrator'
    const headers = { 'Set-Cookie': await startSession(viewer.id, context.device) }
    throw redirect(still ? list : paths.account(), { headers })
  }
  if (result.problem === 'gone') throw notFound()
  const error = t(`members.errors.${result.problem}`)
  return data({ lastResult: submission.reply({ formErrors: [error] }) }, { status: 409 })
}

const offered = ['member', 'organiser', 'administrator'] as const

export default function ChangeRole() {
  const { member } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<{ role: string }>({
    lastResult: useActionData<typeof action>()?.lastResult,
    defaultValue: { role: member.role },
  })
  return (
    <ManagePage member={member} title={t('members.admin.roleTitle', { name: member.name })}>
      <Form form={form} action={paths.memberRole(member.id)}>
        <RadioGroup
          field={fields.role}
          label={t('members.fields.role')}
          options={offered.map((role) => ({
            value: role,
            label: t(`members.roles.${role}`),
            hint: t(`members.roleHints.${role}`),
          }))}
          required
        />
        <SubmitButton>{t('members.admin.roleSubmit')}</SubmitButton>
      </Form>
    </ManagePage>
  )
}
