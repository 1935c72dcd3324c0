import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { hideEntry } from '~/moderation/commands.server'
import { HidePage, titleOf } from '~/moderation/HidePage'
import { findModerated } from '~/moderation/queries.server'
import { hideForm } from '~/moderation/schema'
import { parseId } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { requireOrganiser } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: ({ entry }) => titleOf(entry),
  noindex: true,
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireOrganiser({ request, context })
  const entry = orNotFound(await findModerated(viewer, orNotFound(parseId(params.id))))
  const { author, subjectId, ...shown } = entry
  return { entry: shown }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireOrganiser({ request, context }, form)
  const id = orNotFound(parseId(params.id))
  const submission = parseWithZod(form, { schema: hideForm })
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 400 })
  const result = await hideEntry(viewer, { id, reason: submission.value.reason }, context.publicUrl)
  if (!result.ok) {
    if (result.problem === 'not_found') throw notFound()
    return data({ lastResult: submission.reply(), gone: true }, { status: 409 })
  }
  throw redirect(result.value.address)
}

export default function HideEntry() {
  return <HidePage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
