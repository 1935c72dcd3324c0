import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { confirmMember } from '~/members/commands/confirm.server'
import { ConfirmForm } from '~/members/confirmation/ConfirmForm'
import { DecisionPage } from '~/members/confirmation/DecisionPage'
import { findWaiting } from '~/members/queries/waiting.server'
import { confirmationSchema } from '~/members/schema'
import { parseId, paths } from '~/paths'
import { orNotFound, readForm } from '~/platform/http/form.server'
import { requireOrganiser } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'

export const handle: PageHandle = { title: t('members.confirmations.confirmTitle'), noindex: true }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireOrganiser({ request, context })
  return { member: orNotFound(await findWaiting(viewer, orNotFound(parseId(params.id)))) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireOrganiser({ request, context }, form)
  const memberId = orNotFound(parseId(params.id))
  const submission = parseWithZod(form, { schema: confirmationSchema })
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 400 })
  const result = await confirmMember(viewer, { memberId, ...submission.value }, context.publicUrl)
  if (result.ok) throw redirect(`${paths.confirmations()}?freigeschaltet`)
  if (result.problem === 'gone') throw redirect(`${paths.confirmations()}?entschieden`)
  const error = t(`members.errors.${result.problem}`)
  return data({ lastResult: submission.reply({ formErrors: [error] }) }, { status: 409 })
}

export default function Confirm() {
  const { member } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()?.lastResult
  return (
    <DecisionPage member={member} title={t('members.confirmations.confirmTitle')} below>
      <ConfirmForm member={member} lastResult={lastResult} />
    </DecisionPage>
  )
}
