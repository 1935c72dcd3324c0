import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { parseIdSlug, paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { answerOffered } from '~/requests/commands/offer.server'
import { OfferedRequests } from '~/requests/OfferedRequests'
import { offerForm } from '~/requests/offerSchema'
import { offeredRequests } from '~/requests/queries/offers.server'
import { requireConfirmed } from '~/server/guards.server'
import { limit } from '~/server/limits.server'
import type { PageHandle } from '~/server/page'
import { findSolution } from '~/solutions/queries/page.server'
import { SolutionBreadcrumb } from '~/solutions/SolutionBreadcrumb'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'

export const handle: PageHandle = { title: t('requestLists.offered.title'), noindex: true }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { id } = orNotFound(parseIdSlug(params.idSlug))
  const viewer = await requireConfirmed({ request, context })
  const solution = orNotFound(await findSolution(viewer, id))
  const requests = await offeredRequests(viewer, solution)
  if (requests.length === 0) throw redirect(paths.solution(solution))
  return { solution: { id, slug: solution.slug, title: solution.title }, requests }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id } = orNotFound(parseIdSlug(params.idSlug))
  const form = await readForm(request)
  const viewer = await requireConfirmed({ request, context }, form)
  const solution = orNotFound(await findSolution(viewer, id))
  const submission = parseWithZod(form, { schema: offerForm })
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 400 })
  const { requestIds } = submission.value
  await limit('joining', String(viewer.id))
  const answered = await answerOffered(viewer, { solutionId: id, requestIds, publicUrl: context.publicUrl })
  if (!answered.ok) throw notFound()
  throw redirect(paths.requestsAnswered(solution, answered.value))
}

export default function OfferedRequestsRoute() {
  const { solution, requests } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Main>
      <SolutionBreadcrumb solution={solution} />
      <PageHeader title={t('requestLists.offered.title')} lead={t('requestLists.offered.lead')} />
      <OfferedRequests solution={solution} requests={requests} lastResult={answer?.lastResult} />
    </Main>
  )
}
