import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { parseIdSlug, paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { restoreText } from '~/privacy/deletion/commands/texts.server'
import { deletedTexts } from '~/privacy/deletion/queries/texts.server'
import { RestoreTextPage } from '~/privacy/deletion/RestoreTextPage'
import { requireConfirmed } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'

export const handle: PageHandle = { title: t('privacy.texts.restoreTitle'), noindex: true }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { id } = orNotFound(parseIdSlug(params.idSlug))
  const viewer = await requireConfirmed({ request, context })
  return { text: orNotFound((await deletedTexts(viewer, id))[0]) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id } = orNotFound(parseIdSlug(params.idSlug))
  const viewer = await requireConfirmed({ request, context }, await readForm(request))
  const [text] = await deletedTexts(viewer, id)
  const result = await restoreText(viewer, id)
  if (!result.ok || !text) throw notFound()
  throw redirect(paths.solution(text))
}

export default function RestoreSolutionRoute() {
  return <RestoreTextPage {...useLoaderData<typeof loader>()} />
}
