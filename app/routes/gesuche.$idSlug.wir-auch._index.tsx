import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { parseIdSlug, paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { joinRequest } from '~/requests/commands/join.server'
import { JoinPage } from '~/requests/JoinPage'
import { joining } from '~/requests/policy'
import { findRequest } from '~/requests/queries/page.server'
import { joinForm } from '~/requests/schema'
import { requireMember } from '~/server/guards.server'
import { limit } from '~/server/limits.server'
import type { PageHandle } from '~/server/page'

export const handle: PageHandle = { title: t('requests.join.pageTitle'), noindex: true }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { id } = orNotFound(parseIdSlug(params.idSlug))
  const viewer = await requireMember({ request, context })
  const sought = orNotFound(await findRequest(viewer, id))
  const own = sought.seekers.find((seeker) => seeker.own)
  return {
    request: { id, slug: sought.slug, title: sought.title },
    may: joining(viewer, sought),
    note: own?.note ?? null,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id } = orNotFound(parseIdSlug(params.idSlug))
  const form = await readForm(request)
  const viewer = await requireMember({ request, context }, form)
  const submission = parseWithZod(form, { schema: joinForm })
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 400 })
  await limit('joining', String(viewer.id))
  const note = form.has('note') ? submission.value.note : undefined
  const joined = await joinRequest(viewer, id, { note, publicUrl: context.publicUrl })
  if (joined.ok) throw redirect(`${paths.request(joined.value)}#wir-auch`)
  if (joined.problem === 'not_found') throw notFound()
  const formErrors = [t(`requests.join.may.${joined.problem}`)]
  return data({ lastResult: submission.reply({ formErrors }) }, { status: 409 })
}

export default function JoinRequestRoute() {
  return <JoinPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
