import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { listWaiting } from '~/moderation/held/queries.server'
import { releasePosts } from '~/moderation/held/release.server'
import { releaseForm } from '~/moderation/held/schema'
import { WaitingPage } from '~/moderation/held/WaitingPage'
import { paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { requireOrganiser } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'

export const handle: PageHandle = { title: t('held.title'), noindex: true }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireOrganiser({ request, context })
  const search = new URL(request.url).searchParams
  const released = search.get('freigegeben')
  return {
    ...orNotFound(await listWaiting(viewer)),
    released: released === null ? null : Number(released) || 0,
    rejected: search.has('abgelehnt'),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireOrganiser({ request, context }, form)
  const submission = parseWithZod(form, { schema: releaseForm })
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 400 })
  const result = await releasePosts(viewer, submission.value.posts, context.publicUrl)
  if (!result.ok) throw notFound()
  throw redirect(paths.waitingPosts({ freigegeben: result.value }))
}

export default function WaitingPostsRoute() {
  return <WaitingPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
