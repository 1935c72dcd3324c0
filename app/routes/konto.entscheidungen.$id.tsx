import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { answerDecision } from '~/moderation/decisions/commands/review.server'
import { OwnDecisionPage } from '~/moderation/decisions/OwnDecisionPage'
import { findOwnDecision } from '~/moderation/decisions/queries/decision.server'
import { answerForm } from '~/moderation/decisions/schema'
import { parseId, paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { requireMember } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'

export const handle: PageHandle = { title: t('moderation.own.title'), noindex: true }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireMember({ request, context })
  const decision = orNotFound(await findOwnDecision(viewer, orNotFound(parseId(params.id))))
  return { decision, answered: new URL(request.url).searchParams.has('beantwortet') }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireMember({ request, context }, form)
  const id = orNotFound(parseId(params.id))
  orNotFound(await findOwnDecision(viewer, id))
  const submission = parseWithZod(form, { schema: answerForm })
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 400 })
  const result = await answerDecision({ memberId: viewer.id, id }, submission.value.answer)
  if (result.ok) throw redirect(paths.ownDecision(id, { beantwortet: 1 }))
  if (result.problem === 'not_found') throw notFound()
  const formErrors = [t('moderation.own.alreadyAnswered')]
  return data({ lastResult: submission.reply({ formErrors }) }, { status: 409 })
}

export default function OwnDecisionRoute() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const target = paths.ownDecision(page.decision.id)
  return <OwnDecisionPage {...page} action={target} lastResult={answer?.lastResult} />
}
