import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { findSubject } from '~/discussions/queries/subject.server'
import { parseIdSlug, paths } from '~/paths'
import { notFound, onlyPost, orNotFound, readForm } from '~/platform/http/form.server'
import { removeRating } from '~/ratings/commands.server'
import { requireConfirmed } from '~/server/guards.server'

export const loader = () => onlyPost()

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requireConfirmed({ request, context }, await readForm(request))
  const { id } = orNotFound(parseIdSlug(params.idSlug))
  const { subject } = orNotFound(await findSubject(viewer, { kind: 'solution', id }))
  const result = await removeRating(viewer, id)
  if (!result.ok) throw notFound()
  throw redirect(paths.ratingOf(subject))
}

/** Never shown; a component lets refusals answer with the site's own pages. */
export default function RemoveRating() {
  return null
}
