import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { parseIdSlug, paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { finishRequest } from '~/requests/commands/finish.server'
import { OutcomeForm } from '~/requests/OutcomeForm'
import { canFinish, canReopen } from '~/requests/policy'
import { findRequest } from '~/requests/queries/page.server'
import { RequestBreadcrumb } from '~/requests/RequestBreadcrumb'
import { outcomeForm } from '~/requests/schema'
import { requireConfirmed } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'

export const handle: PageHandle = { title: t('requests.outcome.title'), noindex: true }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { id } = orNotFound(parseIdSlug(params.idSlug))
  const viewer = await requireConfirmed({ request, context })
  const sought = orNotFound(await findRequest(viewer, id))
  if (canReopen(viewer, sought) && !context.posted) throw redirect(paths.request(sought))
  if (!canFinish(viewer, sought) && !canReopen(viewer, sought)) throw notFound()
  return {
    sought: { id, slug: sought.slug, title: sought.title },
    answers: sought.answers.map((answer) => ({ id: answer.id, title: answer.title })),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id } = orNotFound(parseIdSlug(params.idSlug))
  const form = await readForm(request)
  const viewer = await requireConfirmed({ request, context }, form)
  const submission = parseWithZod(form, { schema: outcomeForm })
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 400 })
  const finished = await finishRequest(viewer, id, submission.value, context.publicUrl)
  if (finished.ok) throw redirect(paths.request(finished.value))
  if (finished.problem === 'not_found') throw notFound()
  const lastResult = submission.reply(
    finished.problem === 'gone'
      ? { fieldErrors: { outcome: [t('requests.outcome.gone')] } }
      : { formErrors: [t('requests.outcome.already')] },
  )
  return data({ lastResult }, { status: 409 })
}

export default function FinishRequestRoute() {
  const { sought, answers } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Main>
      <RequestBreadcrumb request={sought} />
      <PageHeader title={t('requests.outcome.title')} lead={t('requests.outcome.lead')} />
      <OutcomeForm request={sought} answers={answers} lastResult={answer?.lastResult} />
    </Main>
  )
}
