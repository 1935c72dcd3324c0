import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { parseIdSlug, paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { deleteText } from '~/privacy/deletion/commands/texts.server'
import { canDeleteText } from '~/privacy/deletion/policy'
import { textUndoDays } from '~/privacy/deletion/schema'
import { findRequest } from '~/requests/queries/page.server'
import { RequestStep } from '~/requests/RequestStep'
import { requireConfirmed } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'

export const handle: PageHandle = { title: t('privacy.texts.deleteRequest'), noindex: true }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { id } = orNotFound(parseIdSlug(params.idSlug))
  const viewer = await requireConfirmed({ request, context })
  const sought = orNotFound(await findRequest(viewer, id))
  if (!canDeleteText(viewer, { ...sought, kind: 'request' })) throw notFound()
  return { sought: { id, slug: sought.slug, title: sought.title } }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id } = orNotFound(parseIdSlug(params.idSlug))
  const viewer = await requireConfirmed({ request, context }, await readForm(request))
  const result = await deleteText(viewer, id)
  if (!result.ok) throw notFound()
  throw redirect(paths.deletedTexts({ geloescht: 1 }))
}

export default function DeleteRequestRoute() {
  const { sought } = useLoaderData<typeof loader>()
  return (
    <RequestStep request={sought} title={t('privacy.texts.deleteRequest')} submit={t('privacy.texts.submit')}>
      {t('privacy.texts.text', { title: sought.title, days: textUndoDays })}
    </RequestStep>
  )
}
