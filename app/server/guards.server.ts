import { type AppLoadContext, data, redirect } from '@remix-run/node'
import { isAdministrator, isConfirmed, isOrganiser, type MemberViewer } from '~/auth/viewer'
import { paths } from '~/paths'
import { notFound } from '~/platform/http/form.server'

type Confirmed = MemberViewer & { organisationId: number }

/** What a lost session leaves behind: the sign-in page carries it along and posts it again afterwards. */
export interface LostSubmission {
  resume: { path: string; fields: [string, string][] }
}

interface Asked {
  request: Request
  context: AppLoadContext
}

/**
 * Lets signed-in members through, confirmed or not.
 * @param form the posted fields, in an action: they survive the sign-in
 * @throws Response to the sign-in page
 */
export async function requireMember({ request, context }: Asked, form?: FormData): Promise<MemberViewer> {
  const viewer = await context.viewer()
  if (viewer.kind === 'member') return viewer
  const url = new URL(request.url)
  const path = url.pathname.replace(/(?:\/_root)?\.data$/, '') + url.search
  if (!form) throw redirect(paths.signIn(path))
  const fields = [...form].filter((field): field is [string, string] => typeof field[1] === 'string')
  throw data({ resume: { path, fields } } satisfies LostSubmission, { status: 401 })
}

/** Lets confirmed members through; others get a 404. */
export async function requireConfirmed(asked: Asked, form?: FormData): Promise<Confirmed> {
  const viewer = await requireMember(asked, form)
  if (!isConfirmed(viewer)) throw notFound()
  return viewer
}

/** Lets the Fachtag team and administrators through; others get a 404. */
export async function requireOrganiser(asked: Asked, form?: FormData): Promise<Confirmed> {
  const viewer = await requireMember(asked, form)
  if (!isOrganiser(viewer)) throw notFound()
  return viewer
}

/** Lets administrators through; others get a 404. */
export async function requireAdministrator(asked: Asked, form?: FormData): Promise<Confirmed> {
  const viewer = await requireMember(asked, form)
  if (!isAdministrator(viewer)) throw notFound()
  return viewer
}
