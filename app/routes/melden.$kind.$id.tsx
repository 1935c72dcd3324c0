import { randomUUID } from 'node:crypto'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { isOwn, reportThing } from '~/moderation/reports/commands.server'
import { ReportedPage, ReportPage } from '~/moderation/reports/ReportPage'
import { reportForm } from '~/moderation/reports/schema'
import { addressed, thingOf } from '~/moderation/reports/thing'
import { findReportable } from '~/moderation/reports/things.server'
import { parseId, paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { attempt, tooMany } from '~/server/attempts.server'
import type { PageHandle } from '~/server/page'

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: ({ reported }) => t(reported ? 'moderation.report.doneTitle' : 'moderation.report.title'),
  noindex: true,
}

export { actionHeaders as headers } from '~/server/actionHeaders'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ref = orNotFound(thingOf(params.kind, parseId(params.id)))
  const viewer = await context.viewer()
  const thing = orNotFound(await findReportable(viewer, ref))
  const { kind, id, title, part, address, page } = thing
  return {
    thing: { kind, id, title, part, address, page },
    own: isOwn(viewer, thing),
    signedIn: viewer.kind === 'member',
    submissionKey: randomUUID(),
    reported: new URL(request.url).searchParams.has('gemeldet'),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const ref = orNotFound(thingOf(params.kind, parseId(params.id)))
  const viewer = await context.viewer()
  const thing = orNotFound(await findReportable(viewer, ref))
  const submission = parseWithZod(form, { schema: reportForm })
  // The page says that it is their own.
  if (isOwn(viewer, thing)) return data({ lastResult: submission.reply() }, { status: 409 })
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 400 })
  const allowed = await attempt.report(context, viewer, submission.value.email)
  if (!allowed.ok) {
    const [text, init] = tooMany(allowed)
    return data({ lastResult: submission.reply({ formErrors: [text] }) }, init)
  }
  const result = await reportThing(viewer, ref, submission.value, context.publicUrl)
  if (!result.ok) throw notFound()
  throw redirect(paths.report(addressed(ref), { gemeldet: 1 }))
}

export default function Report() {
  const { reported, ...page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (reported && !answer) return <ReportedPage thing={page.thing} />
  return <ReportPage {...page} lastResult={answer?.lastResult} />
}
