import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CommentPage } from '~/discussions/CommentPage'
import type { SubjectAddress } from '~/discussions/queries/subject.server'
import { t } from '~/i18n'
import { parseIdSlug } from '~/paths'
import { orNotFound } from '~/platform/http/form.server'
import { loadCommentPage, takeComment } from '~/server/comments.server'
import type { PageHandle } from '~/server/page'

export const handle: PageHandle = { title: t('discussions.form.title'), noindex: true }

export { actionHeaders as headers } from '~/server/actionHeaders'

export function loader(args: LoaderFunctionArgs) {
  return loadCommentPage(args, subjectAt(args))
}

export function action(args: ActionFunctionArgs) {
  return takeComment(args, subjectAt(args))
}

export default function RequestComments() {
  return <CommentPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}

function subjectAt({ params }: LoaderFunctionArgs): SubjectAddress {
  return { kind: 'request', id: orNotFound(parseIdSlug(params.idSlug)).id }
}
