import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DEMO_PASSWORD, demoAccounts } from '#prisma/demo/accounts'
import { signIn } from '~/auth/commands.server'
import { DemoAccounts } from '~/auth/DemoAccounts'
import { ResumeSignIn } from '~/auth/ResumeSignIn'
import { ResumeSubmission } from '~/auth/ResumeSubmission'
import { SignInForm } from '~/auth/SignInForm'
import { SignInNotes } from '~/auth/SignInNotes'
import { signInSchema, unpackResume } from '~/auth/schema'
import { t } from '~/i18n'
import { suspensionWords } from '~/moderation/decisions/suspensionWords.server'
import { paths, safePath } from '~/paths'
import { readForm } from '~/platform/http/form.server'
import { codeForUndo } from '~/privacy/deletion/commands/ask.server'
import { PasskeyForm } from '~/second-factor/PasskeyForm'
import { passkeySite } from '~/second-factor/passkeySite'
import { SecondFactorStep } from '~/second-factor/SecondFactorStep'
import { attempt, tooMany } from '~/server/attempts.server'
import type { PageHandle } from '~/server/page'
import { signedIn } from '~/server/signedIn.server'
import { MatchingProviders, ProviderOffer } from '~/single-sign-on/ProviderOffer'
import { offerProviders, providersFor } from '~/single-sign-on/queries/offer.server'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'

export const handle: PageHandle = { title: t('auth.signIn.title'), noindex: true }

export { actionHeaders as headers } from '~/server/actionHeaders'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  return {
    weiter: safePath(search.get('weiter'), ''),
    offer: await offerProviders(search.get('dienst')),
    site: passkeySite(context.publicUrl).id,
    ended: search.has('vorbei'),
    after: search.has('bestaetigt')
      ? ('verified' as const)
      : search.has('neu')
        ? ('passwordSet' as const)
        : search.has('beigetreten')
          ? ('joined' as const)
          : null,
    demo: context.demo
      ? { password: DEMO_PASSWORD, accounts: demoAccounts.map(({ email, label }) => ({ email, label })) }
      : null,
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const weiter = safePath(String(form.get('weiter') ?? ''), '')
  const resume = unpackResume(form.get('resume'))
  const submission = parseWithZod(form, { schema: signInSchema })
  const answer = async (error: string | null, init: ResponseInit) =>
    data(
      {
        step: 'password' as const,
        matching: submission.status === 'success' ? await providersFor(submission.value.email) : [],
        lastResult: submission.reply({ formErrors: error ? [error] : [], hideFields: ['password'] }),
        weiter,
        resume,
      },
      init,
    )
  if (submission.status !== 'success') return answer(null, { status: 400 })
  const allowed = await attempt.signIn(context, submission.value.email)
  if (!allowed.ok) return answer(...tooMany(allowed))
  const result = await signIn(submission.value, context.device)
  if (!result.ok && result.problem === 'suspended') {
    // Whose account is on its way out has just shown that it is theirs.
    const code = await codeForUndo(submission.value.email)
    if (code) throw redirect(paths.undoDeletion(code))
  }
  if (!result.ok) {
    const { email } = submission.value
    const suspended = result.problem === 'suspended'
    const words = suspended ? await suspensionWords(email) : t(`auth.errors.${result.problem}`)
    return answer(words, { status: 400 })
  }
  const { cookie, waitsFor } = result.value
  if (waitsFor) {
    const headers = { 'Set-Cookie': cookie }
    if (!resume) throw redirect(paths.secondFactor({ weiter }), { headers })
    return data({ step: 'factor' as const, factors: waitsFor, weiter, resume }, { headers })
  }
  await attempt.signedIn(context, submission.value.email)
  return signedIn({ request, context }, result.value, { weiter, resume })
}

export default function SignIn() {
  const { weiter, offer, site, ended, after, demo } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  if (answered?.step === 'done') return <ResumeSubmission resume={answered.resume} />
  if (answered?.step === 'factor') return <SecondFactorStep {...answered} site={site} />
  const lastResult = answered?.lastResult ?? undefined
  if (answered?.resume)
    return <ResumeSignIn {...answered} resume={answered.resume} site={site} offer={offer} />
  const goOn = answered?.weiter ?? weiter
  return (
    <Main>
      <PageHeader
        title={t('auth.signIn.title')}
        lead={goOn && !after ? t('auth.signIn.needed') : undefined}
      />
      <SignInNotes after={after} />
      {ended && !answered && (
        <Notice tone="warning" live>
          <p>{t('secondFactor.signIn.ended')}</p>
        </Notice>
      )}
      <MatchingProviders providers={answered?.matching ?? []} weiter={goOn} />
      <SignInForm lastResult={lastResult} weiter={goOn} />
      <PasskeyForm
        does="get"
        action={paths.signInWithPasskey()}
        challenge={paths.passkeyChallenge()}
        site={site}
        hidden={goOn ? { weiter: goOn } : {}}
        submit={t('auth.factor.signIn')}
      />
      <ul>
        <li>
          <a href={paths.forgotPassword()}>{t('auth.signIn.forgot')}</a>
        </li>
        <li>
          {t('auth.signIn.noAccount')}{' '}
          <a href={paths.register({ weiter: goOn })}>{t('auth.signIn.register')}</a>
        </li>
        <li>
          <a href={paths.verificationMail()}>{t('auth.signIn.resend')}</a>
        </li>
      </ul>
      <ProviderOffer offer={offer} weiter={goOn} />
      {demo && <DemoAccounts {...demo} weiter={goOn} />}
    </Main>
  )
}
