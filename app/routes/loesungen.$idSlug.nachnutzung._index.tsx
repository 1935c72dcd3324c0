import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { parseIdSlug, paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { type ReuseState, stateOfWord, stateWord } from '~/reuse/choices'
import { findReuseForm } from '~/reuse/queries/form.server'
import { ReusePage } from '~/reuse/ReusePage'
import { submitReuse } from '~/reuse/submission.server'
import { noValues } from '~/reuse/values'
import { requireMember } from '~/server/guards.server'
import { limit } from '~/server/limits.server'
import type { PageHandle } from '~/server/page'

export const handle: PageHandle = { title: t('reuse.form.title'), noindex: true }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { id } = orNotFound(parseIdSlug(params.idSlug))
  const viewer = await requireMember({ request, context })
  const page = orNotFound(await findReuseForm(viewer, id))
  const asked = stateOfWord(new URL(request.url).searchParams.get('stand'))
  const values = { ...(page.own?.values ?? noValues), ...(asked ? { state: asked } : {}) }
  return { page, values, version: page.own?.version ?? 0, organisation: viewer.organisationName }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id } = orNotFound(parseIdSlug(params.idSlug))
  const form = await readForm(request)
  const viewer = await requireMember({ request, context }, form)
  await limit('posting', `reuse:${viewer.id}`)
  const answer = await submitReuse(viewer, id, form, context.publicUrl)
  if (answer.step === 'not_found') throw notFound()
  if (answer.step === 'refused') {
    const { lastResult, version, stale } = answer
    return data({ lastResult, version, stale }, { status: answer.status })
  }
  throw redirect(paths.reuseStated(answer.solution, stateWord(answer.state satisfies ReuseState)))
}

export default function StateReuseRoute() {
  return <ReusePage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
