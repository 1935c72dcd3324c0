import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ConfirmPassword } from '~/auth/ConfirmPassword'
import { confirmPassword } from '~/auth/commands.server'
import { ResumeSubmission } from '~/auth/ResumeSubmission'
import { confirmPasswordSchema, unpackResume } from '~/auth/schema'
import { t } from '~/i18n'
import { paths, safePath } from '~/paths'
import { readForm } from '~/platform/http/form.server'
import { factorsOf } from '~/second-factor/factors.server'
import { passkeySite } from '~/second-factor/passkeySite'
import { attempt, tooMany } from '~/server/attempts.server'
import { requireMember, requireSession } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { ConfirmAtProvider } from '~/single-sign-on/ConfirmAtProvider'
import { confirmingProvider } from '~/single-sign-on/queries/offer.server'

export const handle: PageHandle = { title: t('auth.confirm.title'), noindex: true }

export { actionHeaders as headers } from '~/server/actionHeaders'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { id } = await requireMember({ request, context })
  return {
    provider: await confirmingProvider(await context.session()),
    weiter: safePath(new URL(request.url).searchParams.get('weiter'), ''),
    factors: await factorsOf(id),
    site: passkeySite(context.publicUrl).id,
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const weiter = safePath(String(form.get('weiter') ?? ''), '')
  const resume = unpackResume(form.get('resume'))
  const session = await requireSession({ request, context }, resume)
  const submission = parseWithZod(form, { schema: confirmPasswordSchema })
  const again = (error: Parameters<typeof submission.reply>[0], init: ResponseInit) =>
    data(
      {
        lastResult: submission.reply({ ...error, hideFields: ['password', 'code'] }),
        weiter,
        resume,
        confirmed: false,
      },
      init,
    )
  if (submission.status !== 'success') return again({}, { status: 400 })
  const allowed = await attempt.password(session)
  if (!allowed.ok) {
    const [text, init] = tooMany(allowed)
    return again({ formErrors: [text] }, init)
  }
  const result = await confirmPassword(session, submission.value, request.headers.get('Cookie'))
  if (!result.ok && result.problem === 'wrong') {
    return again({ fieldErrors: { password: [t('auth.confirm.wrong')] } }, { status: 400 })
  }
  if (!result.ok && result.problem === 'wrong_code') {
    return again({ fieldErrors: { code: [t('auth.factor.wrong')] } }, { status: 400 })
  }
  if (!result.ok) throw redirect(paths.signIn(paths.account()))
  await attempt.confirmed(session)
  const headers = { 'Set-Cookie': result.value }
  if (!resume) throw redirect(weiter || paths.account(), { headers })
  return data({ lastResult: null, weiter, resume, confirmed: true }, { headers })
}

export default function Confirm() {
  const { weiter, provider, factors, site } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  if (answered?.confirmed && answered.resume) return <ResumeSubmission resume={answered.resume} confirmed />
  if (provider && !answered) {
    return <ConfirmAtProvider label={provider.label} resume={null} weiter={weiter} />
  }
  return (
    <ConfirmPassword
      factors={factors}
      site={site}
      weiter={answered?.weiter ?? weiter}
      resume={answered?.resume ?? null}
      lastResult={answered?.lastResult ?? undefined}
    />
  )
}
