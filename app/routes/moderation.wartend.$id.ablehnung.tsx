import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { findWaiting } from '~/moderation/held/queries.server'
import { RejectPage } from '~/moderation/held/RejectPage'
import { rejectPost } from '~/moderation/held/reject.server'
import { rejectForm } from '~/moderation/held/schema'
import { parseId, paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { requireOrganiser } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'

export const handle: PageHandle = { title: t('held.rejection.title'), noindex: true }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireOrganiser({ request, context })
  const post = orNotFound(await findWaiting(viewer, orNotFound(parseId(params.id))))
  const { id, kind, title, summary, html, address } = post
  return { post: { id, kind, title, summary, html, address } }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireOrganiser({ request, context }, form)
  const { id } = orNotFound(await findWaiting(viewer, orNotFound(parseId(params.id))))
  const submission = parseWithZod(form, { schema: rejectForm })
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 400 })
  const result = await rejectPost(viewer, { id, reason: submission.value.reason }, context.publicUrl)
  if (result.ok) throw redirect(paths.waitingPosts({ abgelehnt: 1 }))
  if (result.problem === 'not_found') throw notFound()
  return data({ lastResult: submission.reply(), decided: true }, { status: 409 })
}

export default function RejectPostRoute() {
  return <RejectPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
