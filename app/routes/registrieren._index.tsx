import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { register } from '~/members/commands/register.server'
import { DetailsForm } from '~/members/register/DetailsForm'
import { ParentStep } from '~/members/register/ParentStep'
import { registrationStep } from '~/members/register/step.server'
import { WhereStep } from '~/members/register/WhereStep'
import { registrationOf } from '~/members/schema'
import { paths, safePath } from '~/paths'
import { readForm } from '~/platform/http/form.server'
import { attempt, tooMany } from '~/server/attempts.server'
import type { PageHandle } from '~/server/page'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'

export const handle: PageHandle = { title: t('members.register.title'), hydrate: true }

export { actionHeaders as headers } from '~/server/actionHeaders'

export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  return { weiter: safePath(search.get('weiter'), ''), ...(await registrationStep(search)) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const submission = parseWithZod(form, { schema: registrationOf(form.has('nicht-dabei')) })
  const again = (
    error: string | null,
    init: ResponseInit,
    fieldErrors: Record<string, string[]> | undefined = undefined,
  ) => {
    const formErrors = error ? [error] : undefined
    return data({ lastResult: submission.reply({ formErrors, fieldErrors, hideFields: ['password'] }) }, init)
  }
  if (submission.status !== 'success') return again(null, { status: 400 })
  const allowed = await attempt.register(context)
  if (!allowed.ok) return again(...tooMany(allowed))
  const continueTo = safePath(String(form.get('weiter') ?? ''), '')
  const result = await register(submission.value, { publicUrl: context.publicUrl, continueTo })
  if (!result.ok && result.problem === 'guessable')
    return again(null, { status: 400 }, { password: [t('auth.errors.passwordGuessable')] })
  if (!result.ok) return again(t('members.errors.unknown_organisation'), { status: 400 })
  throw redirect(paths.verificationMail())
}

export default function Register() {
  const { weiter, ...step } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()?.lastResult
  return (
    <Main>
      <PageHeader title={t('members.register.title')} lead={t('members.register.lead')} />
      {step.step === 'where' && (
        <WhereStep q={step.q} hits={step.hits} nothingChosen={step.nothingChosen} weiter={weiter} />
      )}
      {step.step === 'parent' && (
        <ParentStep organisation={step.organisation} parent={step.parent} weiter={weiter} />
      )}
      {step.step === 'details' && (
        <DetailsForm organisation={step.organisation} weiter={weiter} lastResult={lastResult} />
      )}
    </Main>
  )
}
