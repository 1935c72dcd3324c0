import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { redactEntry } from '~/moderation/decisions/commands/redactEntry.server'
import { findRedactable, listPlaces } from '~/moderation/redaction/queries.server'
import { RedactionPage } from '~/moderation/redaction/RedactionPage'
import { lookForm, redactForm } from '~/moderation/redaction/schema'
import { parseId, paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { requireOrganiser } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'

export const handle: PageHandle = { title: t('redaction.title'), noindex: true }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireOrganiser({ request, context })
  const entry = orNotFound(await findRedactable(viewer, orNotFound(parseId(params.id))))
  const { id, kind, title, address } = entry
  const removed = parseId(new URL(request.url).searchParams.get('entfernt') ?? undefined)
  return { entry: { id, kind, title, address }, removed }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireOrganiser({ request, context }, form)
  const { id } = orNotFound(await findRedactable(viewer, orNotFound(parseId(params.id))))
  const look = parseWithZod(form, { schema: lookForm })
  if (look.status !== 'success') return reply(look.reply(), 400)
  const { passage, extent } = look.value
  const whole = extent === 'whole'
  const places = orNotFound(await listPlaces(viewer, id, { passage, whole }))
  if (places.places.length === 0) {
    return reply(look.reply({ fieldErrors: { passage: [t('redaction.nothing')] } }), 409)
  }
  const found = { passage, extent, ...places }
  if (form.get('step') !== 'redact') return data({ lastResult: undefined, found })
  const submission = parseWithZod(form, { schema: redactForm })
  if (submission.status !== 'success') return data({ lastResult: submission.reply(), found }, { status: 400 })
  const { reason } = submission.value
  const result = await redactEntry(viewer, { entryId: id, passage, whole, reason }, context.publicUrl)
  if (!result.ok && result.problem === 'not_found') throw notFound()
  if (!result.ok) {
    const words = result.problem === 'not_possible' ? t('moderation.decide.own') : t('redaction.nothing')
    return reply(look.reply({ formErrors: [words] }), 409)
  }
  throw redirect(paths.redactEntry(id, { entfernt: result.value.places }))
}

function reply(lastResult: SubmissionResult, status: number) {
  return data({ lastResult, found: undefined }, { status })
}

export default function RedactionRoute() {
  return <RedactionPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
