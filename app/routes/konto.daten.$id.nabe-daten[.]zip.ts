import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { isFresh } from '~/auth/session.server'
import { t } from '~/i18n'
import { parseId, paths } from '~/paths'
import { notFound, orNotFound } from '~/platform/http/form.server'
import { findExport } from '~/privacy/export/queries.server'
import { download } from '~/server/download.server'
import { requireMember } from '~/server/guards.server'

/** Somebody's packed data, for nobody but who asked for them, shortly after they gave their password. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireMember({ request, context })
  const file = orNotFound(await findExport(viewer, orNotFound(parseId(params.id))))
  const session = await context.session()
  if (!session) throw notFound()
  if (!isFresh(session)) throw redirect(paths.ownData())
  const response = await download({
    request,
    name: t('privacy.export.fileName'),
    plainName: 'Nabe-Daten.zip',
    mediaType: 'application/zip',
    bytes: file.bytes,
    open: file.open,
  })
  response.headers.set('Cache-Control', 'no-store')
  return response
}
