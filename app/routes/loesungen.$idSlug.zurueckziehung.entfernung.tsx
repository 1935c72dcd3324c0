import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { parseIdSlug, paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { requireConfirmed } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { restoreSolution } from '~/solutions/commands/withdraw.server'
import { canRestore } from '~/solutions/policy'
import { findSolution } from '~/solutions/queries/page.server'
import { SolutionStep } from '~/solutions/SolutionStep'

export const handle: PageHandle = { title: t('solutions.withdrawal.restoreTitle'), noindex: true }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { id } = orNotFound(parseIdSlug(params.idSlug))
  const viewer = await requireConfirmed({ request, context })
  const solution = orNotFound(await findSolution(viewer, id))
  if (!canRestore(viewer, solution)) throw notFound()
  return { solution: { id, slug: solution.slug, title: solution.title } }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id } = orNotFound(parseIdSlug(params.idSlug))
  const viewer = await requireConfirmed({ request, context }, await readForm(request))
  const solution = orNotFound(await findSolution(viewer, id))
  const result = await restoreSolution(viewer, id)
  if (!result.ok) throw notFound()
  throw redirect(paths.solution(solution))
}

export default function RestoreSolutionRoute() {
  const { solution } = useLoaderData<typeof loader>()
  return (
    <SolutionStep
      solution={solution}
      title={t('solutions.withdrawal.restoreTitle')}
      submit={t('solutions.withdrawal.restoreSubmit')}
    >
      {t('solutions.withdrawal.restoreText', { title: solution.title })}
    </SolutionStep>
  )
}
