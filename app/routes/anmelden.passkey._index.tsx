import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { ResumeSubmission } from '~/auth/ResumeSubmission'
import { unpackResume } from '~/auth/schema'
import { t } from '~/i18n'
import { safePath } from '~/paths'
import { readForm } from '~/platform/http/form.server'
import { signInWithPasskey } from '~/second-factor/commands/signIn.server'
import { PasskeyRefused } from '~/second-factor/PasskeyRefused'
import { passkeySite } from '~/second-factor/passkeySite'
import { readAssertion } from '~/second-factor/schema'
import { attempt, tooMany } from '~/server/attempts.server'
import { onlyPosted } from '~/server/onlyPosted.server'
import type { PageHandle } from '~/server/page'
import { signedIn } from '~/server/signedIn.server'

export const handle: PageHandle = { title: t('auth.factor.signIn'), noindex: true }

export { actionHeaders as headers } from '~/server/actionHeaders'

export const loader = onlyPosted

/** Signs in with a passkey: on its own, or in the place of password and code. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const weiter = safePath(String(form.get('weiter') ?? ''), '')
  const resume = unpackResume(form.get('resume'))
  const site = passkeySite(context.publicUrl).id
  const again = (error: string, init: ResponseInit) =>
    data(
      {
        step: 'again' as const,
        lastResult: { status: 'error' as const, error: { '': [error] } },
        weiter,
        resume,
        site,
      },
      init,
    )
  const response = readAssertion(form.get('passkey'))
  if (!response) return again(t('auth.factor.failed'), { status: 400 })
  const allowed = await attempt.passkey(context)
  if (!allowed.ok) return again(...tooMany(allowed))
  const result = await signInWithPasskey(response, context)
  if (result.ok) return signedIn({ request, context }, result.value, { weiter, resume })
  const error =
    result.problem === 'wrong' ? t('secondFactor.passkeys.unknown') : t(`auth.errors.${result.problem}`)
  return again(error, { status: 400 })
}

export default function SignInWithPasskey() {
  const answered = useActionData<typeof action>()
  if (answered?.step === 'done') return <ResumeSubmission resume={answered.resume} />
  return answered ? <PasskeyRefused {...answered} /> : null
}
