import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { parseId, paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { requireOrganiser } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { resolveProposal } from '~/topics/commands/proposals.server'
import { ProposalForm } from '~/topics/ProposalForm'
import { openProposal } from '~/topics/queries/proposals.server'
import { topicChoices } from '~/topics/queries/vocabulary.server'
import { proposalSchema } from '~/topics/schema'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: ({ proposal }) => t('topics.proposals.oneTitle', { label: proposal.label }),
  noindex: true,
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireOrganiser({ request, context })
  const proposal = orNotFound(await openProposal(viewer, parseId(params.id) ?? 0))
  const topics = await topicChoices()
  return { proposal, topics: topics.map(({ id, label, field }) => ({ id, label, field })) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireOrganiser({ request, context }, form)
  const submission = parseWithZod(form, { schema: proposalSchema })
  const reply = (lastResult: SubmissionResult, status: number) => data({ lastResult }, { status })
  if (submission.status !== 'success') return reply(submission.reply(), 400)
  const result = await resolveProposal(viewer, parseId(params.id) ?? 0, submission.value)
  if (result.ok) throw redirect(paths.topicProposals())
  if (result.problem === 'label_taken') {
    return reply(submission.reply({ fieldErrors: { label: [t('topics.proposals.labelTaken')] } }), 409)
  }
  if (result.problem === 'unknown_topic') {
    return reply(submission.reply({ fieldErrors: { topicId: [t('topics.proposals.topicRequired')] } }), 409)
  }
  throw notFound()
}

export default function TopicProposalRoute() {
  const { proposal, topics } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { label, solution, organisation } = proposal
  return (
    <Main>
      <Breadcrumb
        items={[
          { label: t('start.account.moderation'), href: paths.moderation() },
          { label: t('topics.proposals.title'), href: paths.topicProposals() },
        ]}
      />
      <PageHeader title={t('topics.proposals.oneTitle', { label })} />
      <p>
        {t('topics.proposals.for')} <a href={paths.solution(solution)}>{solution.title}</a>
        {organisation && `, ${organisation}`}
      </p>
      <ProposalForm label={label} topics={topics} lastResult={answer?.lastResult} />
    </Main>
  )
}
