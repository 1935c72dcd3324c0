import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { packResume } from '~/auth/resume'
import { unpackResume } from '~/auth/schema'
import { t } from '~/i18n'
import { parseId, paths, safePath } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { attempt, tooMany } from '~/server/attempts.server'
import type { PageHandle } from '~/server/page'
import { setOut } from '~/single-sign-on/commands/start.server'
import { LeadingAway } from '~/single-sign-on/LeadingAway'
import { leadAway } from '~/single-sign-on/leadAway'
import { offeredProvider } from '~/single-sign-on/queries/offer.server'
import { StartAtProvider } from '~/single-sign-on/StartAtProvider'

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: ({ provider }) => t('singleSignOn.start.title', { label: provider.label }),
  noindex: true,
}

export { actionHeaders as headers } from '~/server/actionHeaders'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const provider = orNotFound(await offeredProvider(orNotFound(parseId(params.id))))
  return { provider, weiter: safePath(new URL(request.url).searchParams.get('weiter'), '') }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const id = orNotFound(parseId(params.id))
  const weiter = safePath(String(form.get('weiter') ?? ''), '')
  const resume = unpackResume(form.get('resume'))
  const packed = (resume && packResume(resume)) ?? ''
  const failed = (error: string, init: ResponseInit) =>
    data({ leading: null, error, weiter, resume: packed }, init)
  const allowed = await attempt.atProvider(context)
  if (!allowed.ok) return failed(...tooMany(allowed))
  const errand = { purpose: 'sign_in' as const, sessionId: null, continueTo: weiter, resume: packed }
  const result = await setOut(id, errand, request.headers.get('Cookie'), context)
  if (result.ok) return data(...leadAway(result.value))
  if (result.problem === 'gone') throw notFound()
  return failed(t('singleSignOn.faults.start'), { status: 502 })
}

export default function SignInAtProvider() {
  const { provider, weiter } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer?.leading) return <LeadingAway {...answer.leading} />
  const refused = answer && 'error' in answer ? answer : null
  return (
    <StartAtProvider
      provider={provider}
      weiter={refused?.weiter ?? weiter}
      resume={refused?.resume}
      error={refused?.error}
      otherWay={paths.signIn((refused?.weiter ?? weiter) || undefined)}
    />
  )
}
