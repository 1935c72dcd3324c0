import { type AppLoadContext, data, redirect } from '@remix-run/node'
import type { Resume } from '~/auth/resume'
import { isFresh, type SignedIn } from '~/auth/session.server'
import { isAdministrator, isConfirmed, isOrganiser, type MemberViewer } from '~/auth/viewer'
import { consentOf } from '~/legal/queries/consent.server'
import { paths } from '~/paths'
import { notFound } from '~/platform/http/form.server'
import { type Factors, factorsOf } from '~/second-factor/factors.server'
import { passkeySite } from '~/second-factor/passkeySite'
import {
  confirmingProvider,
  type Offer,
  type OfferedProvider,
  offerProviders,
} from '~/single-sign-on/queries/offer.server'

type Confirmed = MemberViewer & { organisationId: number }

/** A form that waits for a password, a second factor or consent to the rules: its page carries it along and posts it again. */
export interface WaitingSubmission {
  resume: Resume
  /** Nobody is signed in any more, the password was given too long ago for this, the rules are not accepted, or a second factor is to be set up first. */
  because: 'signed_out' | 'not_fresh' | 'rules' | 'factor_missing'
  /** What whoever is signed in is asked for beside the password. */
  factors?: Factors | null
  /** The name of the site that passkeys are bound to. */
  site?: string
  /** Where somebody who signed in at their organisation's provider shows again who they are. */
  provider?: OfferedProvider | null
  /** Services to sign in at, for who is signed out. */
  offer?: Offer
  /** Version of the rules to be accepted. */
  rules?: number
}

interface Asked {
  request: Request
  context: AppLoadContext
}

/** What members may always do: read and change their account, leave, and accept the rules. */
const withoutRules = [paths.account(), paths.signOut(), paths.confirmPassword(), paths.rulesConsent()]

/**
 * Lets signed-in members through, confirmed or not. Where they write, they have accepted the rules.
 * @param form the posted fields, in an action: they survive the sign-in
 * @throws Response to the sign-in page, or to the rules
 */
export async function requireMember({ request, context }: Asked, form?: FormData): Promise<MemberViewer> {
  const viewer = await context.viewer()
  if (viewer.kind === 'member') {
    if (form) await requireRules(request, viewer, form)
    return viewer
  }
  throw form
    ? waiting(resumeOf(request, form), 'signed_out', {
        offer: await offerProviders(null),
        site: siteOf(context),
      })
    : redirect(paths.signIn(pathOf(request)))
}

/** Where a second factor comes too late: back to the password, with what waited. */
export function waitsForPassword(resume: Resume | null, weiter: string) {
  return resume ? waiting(resume, 'signed_out') : redirect(paths.signInAgain(weiter || undefined))
}

/**
 * Lets through who is signed in.
 * @param posted what survives the sign-in: the posted fields, or what waits for the password in their place
 * @throws Response to the sign-in page
 */
export async function requireSession(
  { request, context }: Asked,
  posted: FormData | Resume | null,
): Promise<SignedIn> {
  const session = await context.session()
  if (session) return session
  const resume = posted instanceof FormData ? resumeOf(request, posted) : posted
  throw resume
    ? waiting(resume, 'signed_out', { site: siteOf(context) })
    : redirect(paths.signIn(pathOf(request)))
}

/**
 * Asks for the password before a sensitive action where it was given too long ago. Comes after the guard that says
 * whether the viewer may do it at all.
 * @param form the posted fields: they survive the question
 */
export async function requireFresh({ request, context }: Asked, form: FormData): Promise<void> {
  const session = await context.session()
  if (session && isFresh(session)) return
  const resume = resumeOf(request, form)
  if (!session) throw waiting(resume, 'signed_out', { site: siteOf(context) })
  const factors = await factorsOf(session.viewer.id)
  const provider = await confirmingProvider(session)
  throw waiting(resume, 'not_fresh', {
    factors,
    site: siteOf(context),
    ...(provider && { provider }),
  })
}

/** The same before a page that shows what nobody else may see. */
export async function requireFreshPage({ request, context }: Asked): Promise<void> {
  const session = await context.session()
  if (session && isFresh(session)) return
  throw redirect(session ? paths.confirmPassword(pathOf(request)) : paths.signIn(pathOf(request)))
}

/** Lets confirmed members through; others get a 404, or are led to the second factor they have yet to set up. */
export async function requireConfirmed(asked: Asked, form?: FormData): Promise<Confirmed> {
  const viewer = await requireMember(asked, form)
  if (!isConfirmed(viewer)) throw closedTo(viewer, asked.request, form)
  return viewer
}

/** Lets the Fachtag team and administrators through; others get a 404. */
export async function requireOrganiser(asked: Asked, form?: FormData): Promise<Confirmed> {
  const viewer = await requireMember(asked, form)
  if (!isOrganiser(viewer)) throw closedTo(viewer, asked.request, form)
  return viewer
}

/** Lets administrators through; others get a 404. */
export async function requireAdministrator(asked: Asked, form?: FormData): Promise<Confirmed> {
  const viewer = await requireMember(asked, form)
  if (!isAdministrator(viewer)) throw closedTo(viewer, asked.request, form)
  return viewer
}

/** The one place that holds writing until the rules are accepted; reading is never held. */
async function requireRules(request: Request, { id }: MemberViewer, form: FormData): Promise<void> {
  const path = pathOf(request)
  if (
    withoutRules.some(
      (start) => path === start || (/^[/?]/.test(path.slice(start.length)) && path.startsWith(start)),
    )
  )
    return
  const { isNeeded, inForce } = await consentOf(id)
  if (!isNeeded) return
  const answer: WaitingSubmission = { resume: resumeOf(request, form), because: 'rules', rules: inForce }
  throw data(answer, { status: 409 })
}

function closedTo({ factorMissing }: MemberViewer, request: Request, form?: FormData) {
  if (!factorMissing) return notFound()
  return form ? waiting(resumeOf(request, form), 'factor_missing') : redirect(paths.security())
}

function waiting(
  resume: Resume,
  because: WaitingSubmission['because'],
  asked?: Pick<WaitingSubmission, 'factors' | 'site' | 'provider' | 'offer'>,
) {
  return data({ resume, because, ...asked } satisfies WaitingSubmission, { status: 401 })
}

function siteOf({ publicUrl }: AppLoadContext): string {
  return passkeySite(publicUrl).id
}

function resumeOf(request: Request, form: FormData): Resume {
  const fields = [...form].filter((field): field is [string, string] => typeof field[1] === 'string')
  return { path: pathOf(request), fields }
}

function pathOf(request: Request): string {
  const url = new URL(request.url)
  return url.pathname.replace(/(?:\/_root)?\.data$/, '') + url.search
}
