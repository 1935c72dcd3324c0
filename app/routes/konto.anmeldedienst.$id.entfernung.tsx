import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { t } from '~/i18n'
import { parseId, paths } from '~/paths'
import { notFound, onlyPost, orNotFound, readForm } from '~/platform/http/form.server'
import { requireFresh, requireMember } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { unlinkIdentity } from '~/single-sign-on/commands/link.server'
import { ownProviders } from '~/single-sign-on/queries/offer.server'
import { StartRefused } from '~/single-sign-on/StartRefused'

export const handle: PageHandle = { title: t('singleSignOn.own.title'), noindex: true }

export const loader = () => onlyPost()

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireMember({ request, context }, form)
  const id = orNotFound(parseId(params.id))
  const { providers } = await ownProviders(viewer)
  if (!providers.some((provider) => provider.id === id && provider.linkedAt)) throw notFound()
  await requireFresh({ request, context }, form)
  const result = await unlinkIdentity(viewer, id)
  if (result.ok) throw redirect(paths.ownProviders('geloest'))
  if (result.problem === 'gone') throw notFound()
  const error = t('singleSignOn.own.onlyWay')
  return data({ error, lastResult: { status: 'error' as const, error: { '': [error] } } }, { status: 409 })
}

export default function UnlinkProvider() {
  const answer = useActionData<typeof action>()
  return answer ? <StartRefused error={answer.error} /> : null
}
