import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { ResumeSubmission } from '~/auth/ResumeSubmission'
import { unpackResume } from '~/auth/schema'
import { t } from '~/i18n'
import { parseId } from '~/paths'
import { onlyPost, orNotFound, readForm } from '~/platform/http/form.server'
import { attempt, tooMany } from '~/server/attempts.server'
import type { PageHandle } from '~/server/page'
import { signedIn } from '~/server/signedIn.server'
import { AdoptAccount } from '~/single-sign-on/AdoptAccount'
import { adoptableEmail, adoptByPassword } from '~/single-sign-on/commands/link.server'
import { offeredProvider } from '~/single-sign-on/queries/offer.server'
import { ReturnFailed } from '~/single-sign-on/ReturnFailed'
import { adoptionSchema } from '~/single-sign-on/schema'

export const handle: PageHandle = { title: t('singleSignOn.adopt.title'), noindex: true }

export { actionHeaders as headers } from '~/server/actionHeaders'

export const loader = () => onlyPost()

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const { id: providerId, label } = orNotFound(await offeredProvider(orNotFound(parseId(params.id))))
  const cookieHeader = request.headers.get('Cookie')
  const code = String(form.get('code') ?? '')
  const failed = (problem: 'over' | 'suspended' | 'other_organisation' | 'identity_taken') =>
    data(
      { is: 'failed' as const, problem, providerId, signedIn: false },
      { status: problem === 'over' ? 410 : 403 },
    )
  const email = await adoptableEmail(providerId, code, cookieHeader, context)
  if (email === null) return failed('over')
  const submission = parseWithZod(form, { schema: adoptionSchema })
  const again = (error: Parameters<typeof submission.reply>[0], init: ResponseInit) => {
    const lastResult = submission.reply({ ...error, hideFields: ['password'] })
    return data({ is: 'known' as const, provider: { id: providerId, label }, email, code, lastResult }, init)
  }
  if (submission.status !== 'success') return again({}, { status: 400 })
  const allowed = await attempt.signIn(context, email)
  if (!allowed.ok) {
    const [text, init] = tooMany(allowed)
    return again({ formErrors: [text] }, init)
  }
  const given = { code, password: submission.value.password }
  const result = await adoptByPassword(providerId, given, { cookieHeader, device: context.device }, context)
  if (!result.ok) {
    if (result.problem !== 'wrong') return failed(result.problem)
    return again({ fieldErrors: { password: [t('singleSignOn.adopt.wrong')] } }, { status: 400 })
  }
  await attempt.signedIn(context, email)
  const { cookie, continueTo: weiter, resume: packed } = result.value
  const going = { weiter, resume: unpackResume(packed) }
  const entered = await signedIn({ request, context }, { cookie, confirmed: true }, going)
  return data({ is: 'waiting' as const, resume: entered.data.resume }, entered.init ?? {})
}

export default function AdoptAccountPage() {
  const answer = useActionData<typeof action>()
  if (answer?.is === 'known') return <AdoptAccount {...answer} />
  if (answer?.is === 'failed') return <ReturnFailed {...answer} />
  return answer ? <ResumeSubmission resume={answer.resume} /> : null
}
