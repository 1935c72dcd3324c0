import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ResumeSubmission } from '~/auth/ResumeSubmission'
import { unpackResume } from '~/auth/schema'
import { t } from '~/i18n'
import { paths, safePath } from '~/paths'
import { readForm } from '~/platform/http/form.server'
import { signInWithCode } from '~/second-factor/commands/signIn.server'
import { factorsOf } from '~/second-factor/factors.server'
import { passkeySite } from '~/second-factor/passkeySite'
import { readPendingSignIn } from '~/second-factor/pendingSignIn.server'
import { SecondFactorStep } from '~/second-factor/SecondFactorStep'
import { codeSchema } from '~/second-factor/schema'
import { attempt, tooMany } from '~/server/attempts.server'
import { waitsForPassword } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { signedIn } from '~/server/signedIn.server'

export const handle: PageHandle = { title: t('secondFactor.signIn.title'), noindex: true }

export { actionHeaders as headers } from '~/server/actionHeaders'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const weiter = safePath(new URL(request.url).searchParams.get('weiter'), '')
  const pending = await readPendingSignIn(request.headers.get('Cookie'))
  const factors = pending && (await factorsOf(pending.memberId))
  // After a post the answer is there already; what waited may be over with it.
  if (!factors && !context.posted) throw redirect(paths.signIn(weiter || undefined))
  return {
    weiter,
    factors: factors ?? { app: false, passkeys: false },
    site: passkeySite(context.publicUrl).id,
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const weiter = safePath(String(form.get('weiter') ?? ''), '')
  const resume = unpackResume(form.get('resume'))
  const pending = await readPendingSignIn(request.headers.get('Cookie'))
  if (!pending) throw waitsForPassword(resume, weiter)
  const submission = parseWithZod(form, { schema: codeSchema })
  const again = (error: Parameters<typeof submission.reply>[0], init: ResponseInit) =>
    data(
      {
        step: 'factor' as const,
        lastResult: submission.reply({ ...error, hideFields: ['code'] }),
        weiter,
        resume,
      },
      init,
    )
  if (submission.status !== 'success') return again({}, { status: 400 })
  const allowed = await attempt.secondFactor(context, pending.memberId)
  if (!allowed.ok) {
    const [text, init] = tooMany(allowed)
    return again({ formErrors: [text] }, init)
  }
  const result = await signInWithCode(pending, submission.value.code, context)
  if (result.ok) {
    await attempt.signedIn(context, pending.email)
    return signedIn({ request, context }, result.value, { weiter, resume })
  }
  if (result.problem === 'ended') throw waitsForPassword(resume, weiter)
  return again({ fieldErrors: { code: [t('auth.factor.wrong')] } }, { status: 400 })
}

export default function SecondFactor() {
  const { weiter, factors, site } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  if (answered?.step === 'done') return <ResumeSubmission resume={answered.resume} />
  return (
    <SecondFactorStep
      factors={factors}
      site={site}
      weiter={answered?.weiter ?? weiter}
      resume={answered?.resume ?? null}
      lastResult={answered?.lastResult}
    />
  )
}
