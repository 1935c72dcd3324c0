import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { refuseMember } from '~/members/commands/confirm.server'
import { DecisionPage } from '~/members/confirmation/DecisionPage'
import { findWaiting } from '~/members/queries/waiting.server'
import { memberLimits, refusalSchema } from '~/members/schema'
import { parseId, paths } from '~/paths'
import { orNotFound, readForm } from '~/platform/http/form.server'
import { requireOrganiser } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { Form } from '~/ui/forms/Form'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextArea } from '~/ui/forms/TextArea'

export const handle: PageHandle = { title: t('members.confirmations.refuseTitle'), noindex: true }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireOrganiser({ request, context })
  return { member: orNotFound(await findWaiting(viewer, orNotFound(parseId(params.id)))) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireOrganiser({ request, context }, form)
  const memberId = orNotFound(parseId(params.id))
  const submission = parseWithZod(form, { schema: refusalSchema })
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 400 })
  const result = await refuseMember(viewer, { memberId, ...submission.value })
  if (result.ok) throw redirect(`${paths.confirmations()}?abgelehnt`)
  if (result.problem === 'gone') throw redirect(`${paths.confirmations()}?entschieden`)
  const error = t(`members.errors.${result.problem}`)
  return data({ lastResult: submission.reply({ formErrors: [error] }) }, { status: 409 })
}

export default function Refuse() {
  const { member } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()?.lastResult
  const [form, fields] = useForm<{ reason: string }>({ lastResult })
  return (
    <DecisionPage member={member} title={t('members.confirmations.refuseTitle')} below>
      <Form form={form} action={paths.refuseMember(member.id)}>
        <TextArea
          field={fields.reason}
          label={t('members.fields.reason')}
          hint={t('members.fields.reasonHint')}
          limit={memberLimits.reason}
          required
        />
        <SubmitButton>{t('members.confirmations.refuseSubmit')}</SubmitButton>
      </Form>
    </DecisionPage>
  )
}
