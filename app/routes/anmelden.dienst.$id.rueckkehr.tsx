import { data, type HeadersFunction, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ResumeSubmission } from '~/auth/ResumeSubmission'
import { unpackResume } from '~/auth/schema'
import { t } from '~/i18n'
import { parseId, paths } from '~/paths'
import { orNotFound } from '~/platform/http/form.server'
import type { PageHandle } from '~/server/page'
import { signedIn } from '~/server/signedIn.server'
import { AdoptAccount } from '~/single-sign-on/AdoptAccount'
import { comeBack, type ReturnProblem } from '~/single-sign-on/commands/return.server'
import { offeredProvider } from '~/single-sign-on/queries/offer.server'
import { ReturnFailed } from '~/single-sign-on/ReturnFailed'

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>['data']> = {
  title: (page) =>
    page?.is === 'failed'
      ? t('singleSignOn.back.failedTitle')
      : t(page?.is === 'known' ? 'singleSignOn.adopt.title' : 'auth.signIn.title'),
  noindex: true,
}

const statusOf: Partial<Record<ReturnProblem, number>> = { over: 410, failed: 502 }

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders

/** A GET that writes: the provider leads here, and what it brings counts once and in one browser only. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const providerId = orNotFound(parseId(params.id))
  const session = await context.session()
  const cookieHeader = request.headers.get('Cookie')
  const comer = { search: new URL(request.url).search, cookieHeader, device: context.device, session }
  const result = await comeBack(providerId, comer, context)
  if (!result.ok) {
    const failed = { is: 'failed' as const, problem: result.problem, providerId, signedIn: session !== null }
    return data(failed, { status: statusOf[result.problem] ?? 403 })
  }
  const arrival = result.value
  if (arrival.kind === 'linked') throw redirect(paths.ownProviders('verknuepft'))
  if (arrival.kind === 'email_taken') {
    const { label } = orNotFound(await offeredProvider(providerId))
    const { email, code } = arrival
    return data({ is: 'known' as const, provider: { id: providerId, label }, email, code }, { status: 409 })
  }
  const { cookie, continueTo: weiter } = arrival
  const resume = unpackResume(arrival.resume)
  const confirmed = arrival.kind === 'confirmed'
  if (!confirmed) {
    const entered = await signedIn({ request, context }, { cookie, confirmed: true }, { weiter, resume })
    return data({ is: 'waiting' as const, resume: entered.data.resume, confirmed }, entered.init ?? {})
  }
  const headers = { 'Set-Cookie': cookie }
  if (!resume) throw redirect(weiter || paths.account(), { headers })
  return data({ is: 'waiting' as const, resume, confirmed }, { headers })
}

export default function BackFromProvider() {
  const page = useLoaderData<typeof loader>()
  if (page.is === 'failed') return <ReturnFailed {...page} />
  if (page.is === 'known') return <AdoptAccount {...page} />
  return <ResumeSubmission resume={page.resume} confirmed={page.confirmed} />
}
