import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { t } from '~/i18n'
import { parseId, paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { removePasskey } from '~/second-factor/commands/passkeys.server'
import { RemovalRefused } from '~/second-factor/RemovalRefused'
import { requireFresh, requireSession } from '~/server/guards.server'
import { onlyPosted } from '~/server/onlyPosted.server'
import type { PageHandle } from '~/server/page'

export const handle: PageHandle = { title: t('secondFactor.title'), noindex: true }

export const loader = onlyPosted

/** Removes one of the viewer's passkeys. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const session = await requireSession({ request, context }, form)
  await requireFresh({ request, context }, form)
  const result = await removePasskey(session, orNotFound(parseId(params.id)), context)
  if (result.ok) {
    throw redirect(paths.security('passkey-entfernt'), { headers: { 'Set-Cookie': result.value } })
  }
  if (result.problem === 'gone') throw notFound()
  return data({ error: t('secondFactor.errors.needed') }, { status: 409 })
}

export default function RemovePasskey() {
  const answered = useActionData<typeof action>()
  return answered ? <RemovalRefused error={answered.error} /> : null
}
