import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { undo } from '~/moderation/decisions/commands/review.server'
import { DecisionPage } from '~/moderation/decisions/DecisionPage'
import { findDecision } from '~/moderation/decisions/queries/decision.server'
import { reviewForm } from '~/moderation/decisions/schema'
import { parseId, paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { requireOrganiser } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'

export const handle: PageHandle = { title: t('moderation.review.title'), noindex: true }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireOrganiser({ request, context })
  const id = orNotFound(parseId(params.id))
  const decision = orNotFound(await findDecision(viewer, id))
  if (!context.posted) throw redirect(paths.decision(id))
  return { decision }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireOrganiser({ request, context }, form)
  const id = orNotFound(parseId(params.id))
  orNotFound(await findDecision(viewer, id))
  const submission = parseWithZod(form, { schema: reviewForm })
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 400 })
  const result = await undo(viewer, { id, review: submission.value.review }, context.publicUrl)
  if (result.ok) throw redirect(paths.decision(id))
  if (result.problem === 'not_found') throw notFound()
  const formErrors = [t(`moderation.review.problems.${result.problem}`)]
  return data({ lastResult: submission.reply({ formErrors }) }, { status: 409 })
}

export default function Review() {
  const answer = useActionData<typeof action>()
  return <DecisionPage {...useLoaderData<typeof loader>()} form="undo" lastResult={answer?.lastResult} />
}
