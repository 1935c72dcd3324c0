import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { ManagePage } from '~/members/manage/ManagePage'
import { findManaged } from '~/members/queries/manage.server'
import { parseId, paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { resetFactors } from '~/second-factor/commands/reset.server'
import { resetReasons, resetSchema } from '~/second-factor/schema'
import { requireAdministrator, requireFresh } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { Form } from '~/ui/forms/Form'
import { RadioGroup } from '~/ui/forms/RadioGroup'
import { SubmitButton } from '~/ui/forms/SubmitButton'

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: ({ member }) => t('secondFactor.admin.resetTitle', { name: member.name }),
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
  const submission = parseWithZod(form, { schema: resetSchema })
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 400 })
  await requireFresh({ request, context }, form)
  const result = await resetFactors(viewer, { memberId, ...submission.value }, context.publicUrl)
  if (result.ok) throw redirect(paths.adminMembers({ gespeichert: 1 }))
  if (result.problem === 'gone') throw notFound()
  const error = t(`secondFactor.errors.${result.problem}`)
  return data({ lastResult: submission.reply({ formErrors: [error] }) }, { status: 409 })
}

export default function ResetFactors() {
  const { member } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<{ reason: string }>({
    lastResult: useActionData<typeof action>()?.lastResult,
  })
  return (
    <ManagePage
      member={member}
      title={t('secondFactor.admin.resetTitle', { name: member.name })}
      lead={t('secondFactor.admin.resetLead')}
    >
      <Form form={form} action={paths.resetFactors(member.id)}>
        <RadioGroup
          field={fields.reason}
          label={t('secondFactor.admin.reason')}
          options={resetReasons.map((reason) => ({
            value: reason,
            label: t(`secondFactor.reasons.${reason}`),
          }))}
          required
        />
        <SubmitButton>{t('secondFactor.admin.resetSubmit')}</SubmitButton>
      </Form>
    </ManagePage>
  )
}
