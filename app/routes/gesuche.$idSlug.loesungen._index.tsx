import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { parseIdSlug, paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { AnswerPage } from '~/requests/AnswerPage'
import { linkSolution } from '~/requests/commands/answer.server'
import { answering } from '~/requests/policy'
import { type SolutionChoice, solutionsFor, solutionsMeant } from '~/requests/queries/choices.server'
import { findRequest } from '~/requests/queries/page.server'
import { answerForm } from '~/requests/schema'
import { requireMember } from '~/server/guards.server'
import { limit } from '~/server/limits.server'
import type { PageHandle } from '~/server/page'

export const handle: PageHandle = { title: t('requests.answers.pageTitle'), noindex: true }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { id } = orNotFound(parseIdSlug(params.idSlug))
  const viewer = await requireMember({ request, context })
  const sought = orNotFound(await findRequest(viewer, id))
  return {
    request: { id, slug: sought.slug, title: sought.title },
    may: answering(viewer, sought),
    suggested: await solutionsFor(viewer, sought),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id } = orNotFound(parseIdSlug(params.idSlug))
  const form = await readForm(request)
  const viewer = await requireMember({ request, context }, form)
  const submission = parseWithZod(form, { schema: answerForm })
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 400 })
  const { solution } = submission.value
  const refuse = (message: string, status = 400) =>
    data(
      { typed: solution, lastResult: submission.reply({ fieldErrors: { solution: [message] } }) },
      { status },
    )
  const askToChoose = (message: string, found?: SolutionChoice[]) => {
    const lastResult = submission.reply({ fieldErrors: { solutionId: [message] } })
    return data({ typed: solution, found, lastResult }, { status: 400 })
  }
  let { solutionId } = submission.value
  if (solutionId === null) {
    if (!form.has('solution')) return askToChoose(t('requests.answers.choiceRequired'))
    if (solution === '') return refuse(t('requests.answers.required'))
    const meant = await solutionsMeant(viewer, solution)
    if (meant.found.length === 0) return refuse(t('requests.answers.unknown'))
    if (meant.exact === null)
      return askToChoose(t('requests.answers.several', { count: meant.found.length }), meant.found)
    solutionId = meant.exact
  }
  await limit('joining', String(viewer.id))
  const linked = await linkSolution(viewer, { requestId: id, solutionId, publicUrl: context.publicUrl })
  if (linked.ok) throw redirect(`${paths.request(linked.value)}#loesungen`)
  if (linked.problem === 'not_found') throw notFound()
  if (linked.problem === 'unknown_solution') return refuse(t('requests.answers.unknown'))
  return refuse(t(`requests.answers.may.${linked.problem}`), 409)
}

export default function RequestAnswersRoute() {
  return <AnswerPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
