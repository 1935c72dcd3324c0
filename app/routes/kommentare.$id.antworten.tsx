import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listReplies } from '~/discussions/queries/replies.server'
import { RepliesPage } from '~/discussions/RepliesPage'
import { t } from '~/i18n'
import { parseId } from '~/paths'
import { orNotFound } from '~/platform/http/form.server'
import type { PageHandle } from '~/server/page'

export const handle: PageHandle = { title: t('discussions.replies.title'), noindex: true }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const id = orNotFound(parseId(params.id))
  const cursor = new URL(request.url).searchParams.get('ab')
  return orNotFound(await listReplies(await context.viewer(), id, cursor))
}

export default function Replies() {
  return <RepliesPage page={useLoaderData<typeof loader>()} />
}
