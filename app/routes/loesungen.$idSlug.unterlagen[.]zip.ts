import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { packageOf } from '~/attachments/package.server'
import { listDownloads } from '~/attachments/queries/shown.server'
import { parseIdSlug, paths } from '~/paths'
import { now } from '~/platform/clock.server'
import { notFound, orNotFound } from '~/platform/http/form.server'
import { download } from '~/server/download.server'
import { findSolution } from '~/solutions/queries/page.server'

/** All files of a solution with their table of contents. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { id, slug } = orNotFound(parseIdSlug(params.idSlug))
  const viewer = await context.viewer()
  const solution = orNotFound(await findSolution(viewer, id))
  if (slug !== solution.slug) throw redirect(paths.attachmentsZip(solution), 301)
  const files = await listDownloads(viewer, id)
  if (files.length === 0) throw notFound()
  return download({
    request,
    name: `${solution.slug}.zip`,
    plainName: `${solution.slug}.zip`,
    mediaType: 'application/zip',
    open: async () =>
      packageOf(files, {
        title: solution.title,
        organisation: solution.organisation?.name ?? '',
        url: context.publicUrl + paths.solution(solution),
        at: now(),
      }),
  })
}
