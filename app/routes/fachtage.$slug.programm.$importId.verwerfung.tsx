import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { discardImport } from '~/fachtage/commands/reviseImport.server'
import { findFachtag } from '~/fachtage/queries/fachtag.server'
import { parseId, paths } from '~/paths'
import { notFound, onlyPost, orNotFound, readForm } from '~/platform/http/form.server'
import { requireOrganiser } from '~/server/guards.server'

export const loader = () => onlyPost()

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireOrganiser({ request, context }, form)
  const fachtag = orNotFound(await findFachtag(params.slug ?? ''))
  const importId = orNotFound(parseId(params.importId))
  const discarded = await discardImport(viewer, { fachtagId: fachtag.id, importId })
  if (!discarded.ok) throw notFound()
  throw redirect(paths.programme(fachtag))
}

export default function DiscardRoute() {
  return null
}
