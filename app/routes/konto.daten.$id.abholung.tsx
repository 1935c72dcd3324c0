import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { parseId, paths } from '~/paths'
import { onlyPost, orNotFound, readForm } from '~/platform/http/form.server'
import { findExport, noteFetched } from '~/privacy/export/queries.server'
import { requireFresh, requireMember } from '~/server/guards.server'

export const loader = () => onlyPost()

/** Asks for the password again where it was given too long ago, and leads to the file. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireMember({ request, context }, form)
  const file = orNotFound(await findExport(viewer, orNotFound(parseId(params.id))))
  await requireFresh({ request, context }, form)
  await noteFetched(viewer, file)
  throw redirect(paths.dataFile(file.id))
}

/** Never shown; a component lets refusals answer with the site's own pages. */
export default function FetchData() {
  return null
}
