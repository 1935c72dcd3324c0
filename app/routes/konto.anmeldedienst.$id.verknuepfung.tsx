import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { t } from '~/i18n'
import { parseId } from '~/paths'
import { notFound, onlyPost, orNotFound, readForm } from '~/platform/http/form.server'
import { attempt, tooMany } from '~/server/attempts.server'
import { requireFresh, requireMember, requireSession } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { setOut } from '~/single-sign-on/commands/start.server'
import { LeadingAway } from '~/single-sign-on/LeadingAway'
import { leadAway } from '~/single-sign-on/leadAway'
import { ownProviders } from '~/single-sign-on/queries/offer.server'
import { StartRefused } from '~/single-sign-on/StartRefused'

export const handle: PageHandle = { title: t('singleSignOn.own.title'), noindex: true }

export { actionHeaders as headers } from '~/server/actionHeaders'

export const loader = () => onlyPost()

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireMember({ request, context }, form)
  const id = orNotFound(parseId(params.id))
  const { providers } = await ownProviders(viewer)
  if (!providers.some((provider) => provider.id === id)) throw notFound()
  await requireFresh({ request, context }, form)
  const { publicId } = await requireSession({ request, context }, null)
  const allowed = await attempt.atProvider(context)
  if (!allowed.ok) {
    const [error, init] = tooMany(allowed)
    return data({ leading: null, error }, init)
  }
  const errand = { purpose: 'link' as const, sessionId: publicId, continueTo: '', resume: '' }
  const result = await setOut(id, errand, request.headers.get('Cookie'), context)
  if (result.ok) return data(...leadAway(result.value))
  return data({ leading: null, error: t('singleSignOn.faults.start') }, { status: 502 })
}

export default function LinkProvider() {
  const answer = useActionData<typeof action>()
  if (answer?.leading) return <LeadingAway {...answer.leading} />
  return answer && 'error' in answer ? <StartRefused error={answer.error} /> : null
}
