import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findSubject } from '~/discussions/queries/subject.server'
import { t } from '~/i18n'
import { parseIdSlug, paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { giveRating } from '~/ratings/commands.server'
import { findRating } from '~/ratings/queries.server'
import { RatingPage } from '~/ratings/RatingPage'
import { ratingForm } from '~/ratings/schema'
import { requireMember } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'

export const handle: PageHandle = { title: t('ratings.title'), noindex: true }

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = await context.viewer()
  const { id } = orNotFound(parseIdSlug(params.idSlug))
  const { subject } = orNotFound(await findSubject(viewer, { kind: 'solution', id }))
  return { solution: subject, rating: orNotFound(await findRating(viewer, id)) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireMember({ request, context }, form)
  const { id } = orNotFound(parseIdSlug(params.idSlug))
  const { subject } = orNotFound(await findSubject(viewer, { kind: 'solution', id }))
  const submission = parseWithZod(form, { schema: ratingForm })
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 400 })
  const result = await giveRating(viewer, id, submission.value.value)
  if (!result.ok) {
    if (result.problem === 'not_found') throw notFound()
    const lastResult = submission.reply({ formErrors: [t(`ratings.may.${result.problem}`)] })
    return data({ lastResult }, { status: 409 })
  }
  throw redirect(paths.ratingOf(subject))
}

export default function GiveRating() {
  return <RatingPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
