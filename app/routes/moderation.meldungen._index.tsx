import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { decideAlike, type Undecided } from '~/moderation/decisions/commands/bulk.server'
import { bulkForm } from '~/moderation/decisions/schema'
import { queueFiltersOf } from '~/moderation/reports/filters'
import { QueuePage } from '~/moderation/reports/QueuePage'
import { readQueue } from '~/moderation/reports/queries/queue.server'
import { paths } from '~/paths'
import { orNotFound, readForm } from '~/platform/http/form.server'
import { requireFresh, requireOrganiser } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'

export const handle: PageHandle = { title: t('moderation.queue.title'), noindex: true }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireOrganiser({ request, context })
  const search = new URL(request.url).searchParams
  const filters = queueFiltersOf(search)
  const queue = orNotFound(await readQueue(viewer, filters, search.get('ab')))
  return { queue, filters, decided: Number(search.get('entschieden')) || 0 }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireOrganiser({ request, context }, form)
  const submission = parseWithZod(form, { schema: bulkForm })
  const filters = queueFiltersOf(new URL(request.url).searchParams)
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 400 })
  const { things, ...input } = submission.value
  if (input.decision === 'delete') await requireFresh({ request, context }, form)
  const { decided, undecided } = await decideAlike(viewer, things, input, context.publicUrl)
  if (undecided.length === 0) {
    throw redirect(paths.reports({ art: filters.kind, grund: filters.reason, entschieden: decided }))
  }
  return data({ decided, failed: undecided.map(failure), lastResult: null }, { status: 409 })
}

function failure({ what, problem, decision }: Undecided): string {
  const words = decision ? t(`moderation.decisions.${decision}`) : t('moderation.queue.changedMeanwhile')
  return t(`moderation.queue.failed.${problem}`, { what, decision: words })
}

export default function QueueRoute() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <QueuePage {...page} {...answer} />
}
