import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { ConfirmPassword } from '~/auth/ConfirmPassword'
import { ResumeSubmission } from '~/auth/ResumeSubmission'
import { unpackResume } from '~/auth/schema'
import { t } from '~/i18n'
import { paths, safePath } from '~/paths'
import { readForm } from '~/platform/http/form.server'
import { confirmWithPasskey } from '~/second-factor/commands/confirm.server'
import { factorsOf } from '~/second-factor/factors.server'
import { passkeySite } from '~/second-factor/passkeySite'
import { readAssertion } from '~/second-factor/schema'
import { attempt, tooMany } from '~/server/attempts.server'
import { requireSession } from '~/server/guards.server'
import { onlyPosted } from '~/server/onlyPosted.server'
import type { PageHandle } from '~/server/page'

export const handle: PageHandle = { title: t('auth.confirm.title'), noindex: true }

export { actionHeaders as headers } from '~/server/actionHeaders'

export const loader = onlyPosted

/** Shows with a passkey that it is still the same person. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const weiter = safePath(String(form.get('weiter') ?? ''), '')
  const resume = unpackResume(form.get('resume'))
  const session = await requireSession({ request, context }, resume)
  const factors = await factorsOf(session.viewer.id)
  const site = passkeySite(context.publicUrl).id
  const again = (error: string, init: ResponseInit) => {
    const lastResult = { status: 'error' as const, error: { '': [error] } }
    return data({ confirmed: false as const, lastResult, factors, site, weiter, resume }, init)
  }
  const response = readAssertion(form.get('passkey'))
  if (!response) return again(t('auth.factor.failed'), { status: 400 })
  const allowed = await attempt.password(session)
  if (!allowed.ok) return again(...tooMany(allowed))
  const cookieHeader = request.headers.get('Cookie')
  const result = await confirmWithPasskey(session, response, { ...context, cookieHeader })
  if (!result.ok && result.problem === 'wrong')
    return again(t('secondFactor.passkeys.refused'), { status: 400 })
  if (!result.ok) throw redirect(paths.signIn(paths.account()))
  await attempt.confirmed(session)
  const headers = { 'Set-Cookie': result.value }
  if (!resume) throw redirect(weiter || paths.account(), { headers })
  return data({ confirmed: true as const, resume }, { headers })
}

export default function ConfirmWithPasskey() {
  const answered = useActionData<typeof action>()
  if (!answered) return null
  if (answered.confirmed) return <ResumeSubmission resume={answered.resume} confirmed />
  return <ConfirmPassword {...answered} />
}
