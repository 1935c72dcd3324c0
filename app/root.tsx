import type { HeadersFunction, LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { ConfirmPassword } from '~/auth/ConfirmPassword'
import { ResumeSignIn } from '~/auth/ResumeSignIn'
import { feedListOf, formatsOf, pageOfList } from '~/feeds/address'
import { FeedLinks } from '~/feeds/FeedLinks'
import { t } from '~/i18n'
import type { ConsentState } from '~/legal/queries/consent.server'
import { RulesFirst } from '~/legal/RulesFirst'
import { SetUpFirst } from '~/second-factor/SetUpFirst'
import { DocumentTitle } from '~/server/DocumentTitle'
import type { WaitingSubmission } from '~/server/guards.server'
import { useNonce } from '~/server/nonce'
import { pageOf } from '~/server/page'
import { useRequestId } from '~/server/requestId'
import { type FrameData, SiteFrame } from '~/server/SiteFrame'
import { ConfirmAtProvider } from '~/single-sign-on/ConfirmAtProvider'
import { ErrorPage, errorTexts } from '~/ui/ErrorPage'
import islands from '~/ui/islands/index.ts?worker&url'
import { Main } from '~/ui/Main'
import styles from '~/ui/styles/index.css?url'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

/** An error of any page says when to come back, where it knows. */
export const headers: HeadersFunction = ({ errorHeaders }): Record<string, string> => {
  const seconds = errorHeaders?.get('Retry-After')
  return seconds ? { 'Retry-After': seconds } : {}
}

export async function loader({ request, context }: LoaderFunctionArgs): Promise<FrameData> {
  const session = await context.session()
  const { pathname, searchParams } = new URL(request.url)
  const list = feedListOf(pathname, searchParams)
  const feed = list && { page: pageOfList(list), formats: formatsOf(list) }
  if (!session) return { demo: context.demo, viewer: null, rules: null, feed }
  const { name, role, confirmed } = session.viewer
  return { demo: context.demo, viewer: { name, role, confirmed }, rules: rulesOf(session.consent), feed }
}

export function Layout({ children }: { children: ReactNode }) {
  const frame = useRouteLoaderData<typeof loader>('root') ?? {
    demo: false,
    viewer: null,
    rules: null,
    feed: null,
  }
  const error = useRouteError() ?? undefined
  const matches = useMatches()
  const location = useLocation()
  const nonce = useNonce()
  const page = error === undefined ? pageOf(matches) : null
  return (
    <html lang="de">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {(page === null || page.handle.noindex) && <meta name="robots" content="noindex" />}
        <DocumentTitle page={page} errorTitle={error === undefined ? null : titleOf(error)} />
        {error === undefined && frame.feed && <FeedLinks {...frame.feed} />}
        <Links />
        <script type="module" src={islands} />
      </head>
      <body>
        <SiteFrame
          frame={error === undefined ? frame : { ...frame, feed: null }}
          pathname={location.pathname}
          search={location.search}
        >
          {children}
        </SiteFrame>
        {page?.handle.hydrate && <ScrollRestoration nonce={nonce} />}
        {page?.handle.hydrate && <Scripts nonce={nonce} />}
      </body>
    </html>
  )
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  const requestId = useRequestId()
  const waiting = waitingSubmission(error)
  if (waiting?.because === 'not_fresh') {
    const { resume, factors = null, site = '', provider } = waiting
    if (provider) return <ConfirmAtProvider label={provider.label} resume={resume} />
    return <ConfirmPassword resume={resume} factors={factors} site={site} />
  }
  if (waiting?.because === 'factor_missing') return <SetUpFirst resume={waiting.resume} />
  if (waiting?.because === 'rules') return <RulesFirst resume={waiting.resume} version={waiting.rules ?? 1} />
  if (waiting) return <ResumeSignIn resume={waiting.resume} site={waiting.site} offer={waiting.offer} />
  const status = statusOf(error)
  return (
    <Main>
      <ErrorPage status={status} reference={status >= 500 ? requestId : undefined} />
    </Main>
  )
}

function rulesOf({ isAsked, accepted }: ConsentState): FrameData['rules'] {
  if (!isAsked) return null
  return accepted === 0 ? 'never_accepted' : 'changed'
}

function titleOf(error: unknown): string {
  const waiting = waitingSubmission(error)
  if (!waiting) return errorTexts(statusOf(error)).title
  if (waiting.because === 'rules') return t('legal.consent.firstTitle')
  if (waiting.because === 'factor_missing') return t('auth.factor.setUpTitle')
  return waiting.because === 'not_fresh' ? t('auth.confirm.title') : t('auth.resume.title')
}

/** What an action hands over that needs a password, or consent to the rules, first; null for every other error. */
function waitingSubmission(error: unknown): WaitingSubmission | null {
  if (!isRouteErrorResponse(error) || ![401, 409].includes(error.status)) return null
  const data = error.data as WaitingSubmission | null
  return data?.resume ? data : null
}

function statusOf(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500
}
