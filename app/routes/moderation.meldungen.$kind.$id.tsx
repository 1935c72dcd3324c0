import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { decide } from '~/moderation/decisions/commands/decide.server'
import { DecidePage } from '~/moderation/decisions/DecidePage'
import { refusalOf } from '~/moderation/decisions/refusal'
import { decideForm } from '~/moderation/decisions/schema'
import { findCase } from '~/moderation/reports/queries/thing.server'
import { thingOf } from '~/moderation/reports/thing'
import { thingWords } from '~/moderation/reports/words'
import { parseId, paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { requireFresh, requireOrganiser } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: ({ found }) => thingWords(found.thing),
  noindex: true,
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireOrganiser({ request, context })
  const ref = orNotFound(thingOf(params.kind, parseId(params.id)))
  const found = orNotFound(await findCase(viewer, ref))
  const { author } = found.thing
  const shown = author && {
    name: author.name,
    functionTitle: author.functionTitle,
    suspended: author.suspended,
  }
  return { found: { ...found, thing: { ...found.thing, author: shown } }, own: author?.id === viewer.id }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireOrganiser({ request, context }, form)
  const ref = orNotFound(thingOf(params.kind, parseId(params.id)))
  orNotFound(await findCase(viewer, ref))
  const submission = parseWithZod(form, { schema: decideForm })
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 400 })
  const { passage, ...input } = submission.value
  // What takes something away from people, or cannot be taken back, asks for the password.
  if (['delete', 'suspend'].includes(input.decision)) await requireFresh({ request, context }, form)
  const result = await decide(viewer, ref, { ...input, passage }, context.publicUrl)
  if (result.ok) throw redirect(paths.decision(result.value.id))
  if (result.problem === 'not_found') throw notFound()
  const decided = result.problem === 'decided'
  return data({ lastResult: submission.reply(refusalOf(result.problem)), decided }, { status: 409 })
}

export default function DecideRoute() {
  return <DecidePage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
