import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { openAttachment } from '~/attachments/bytes.server'
import { savedName } from '~/attachments/names'
import { findDownload } from '~/attachments/queries/shown.server'
import { parseId, paths } from '~/paths'
import { orNotFound } from '~/platform/http/form.server'
import { download } from '~/server/download.server'

/** One file, for whoever may see its solution. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await context.viewer()
  const file = orNotFound(await findDownload(viewer, orNotFound(parseId(params.id))))
  if (params.name !== file.fileName) throw redirect(paths.attachment(file), 301)
  return download({
    request,
    name: savedName(file.title, file.fileName),
    plainName: file.fileName,
    mediaType: file.mediaType,
    bytes: file.bytes,
    tag: file.sha256,
    open: () => openAttachment(file),
  })
}
