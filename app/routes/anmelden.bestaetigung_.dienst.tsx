import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { packResume } from '~/auth/resume'
import { unpackResume } from '~/auth/schema'
import { t } from '~/i18n'
import { safePath } from '~/paths'
import { notFound, onlyPost, readForm } from '~/platform/http/form.server'
import { attempt, tooMany } from '~/server/attempts.server'
import { requireSession } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { ConfirmAtProvider } from '~/single-sign-on/ConfirmAtProvider'
import { setOut } from '~/single-sign-on/commands/start.server'
import { LeadingAway } from '~/single-sign-on/LeadingAway'
import { leadAway } from '~/single-sign-on/leadAway'
import { confirmingProvider } from '~/single-sign-on/queries/offer.server'

export const handle: PageHandle = { title: t('auth.confirmAtProvider.title'), noindex: true }

export { actionHeaders as headers } from '~/server/actionHeaders'

export const loader = () => onlyPost()

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const resume = unpackResume(form.get('resume'))
  const weiter = safePath(String(form.get('weiter') ?? ''), '')
  const session = await requireSession({ request, context }, resume)
  const provider = await confirmingProvider(session)
  if (!provider) throw notFound()
  const { label } = provider
  const again = (error: string, init: ResponseInit) =>
    data({ leading: null, error, label, resume, weiter }, init)
  const allowed = await attempt.atProvider(context)
  if (!allowed.ok) return again(...tooMany(allowed))
  const packed = (resume && packResume(resume)) ?? ''
  const errand = {
    purpose: 'confirm' as const,
    sessionId: session.publicId,
    continueTo: weiter,
    resume: packed,
  }
  const result = await setOut(provider.id, errand, request.headers.get('Cookie'), context)
  if (result.ok) return data(...leadAway(result.value))
  return again(t('singleSignOn.faults.start'), { status: 502 })
}

export default function ConfirmAtProviderPage() {
  const answer = useActionData<typeof action>()
  if (answer?.leading) return <LeadingAway {...answer.leading} />
  return answer && 'label' in answer ? <ConfirmAtProvider {...answer} /> : null
}
