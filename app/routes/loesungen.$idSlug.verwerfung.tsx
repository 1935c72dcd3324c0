import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { parseIdSlug, paths } from '~/paths'
import { notFound, onlyPost, orNotFound, readForm } from '~/platform/http/form.server'
import { requireMember } from '~/server/guards.server'
import { discardDraft } from '~/solutions/commands/withdraw.server'

export const loader = () => onlyPost()

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id } = orNotFound(parseIdSlug(params.idSlug))
  const viewer = await requireMember({ request, context }, await readForm(request))
  const result = await discardDraft(viewer, id)
  if (!result.ok) throw notFound()
  throw redirect(paths.drafts())
}

/** Never shown; a component lets refusals answer with the site's own pages. */
export default function DiscardDraftRoute() {
  return null
}
