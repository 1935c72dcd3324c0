import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { RulesPage } from '~/moderation/held/RulesPage'
import { rulesForm } from '~/moderation/held/schema'
import { changeHoldingRules, holdingRules } from '~/moderation/held/settings.server'
import { paths } from '~/paths'
import { readForm } from '~/platform/http/form.server'
import { requireAdministrator } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'

export const handle: PageHandle = { title: t('held.settings.title'), noindex: true }

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAdministrator({ request, context })
  return { rules: await holdingRules(), saved: new URL(request.url).searchParams.has('gespeichert') }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireAdministrator({ request, context }, form)
  const submission = parseWithZod(form, { schema: rulesForm })
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 400 })
  const result = await changeHoldingRules(viewer, submission.value)
  if (result.ok) throw redirect(paths.holdingRules({ gespeichert: 1 }))
  return data({ lastResult: submission.reply({ formErrors: [t('held.settings.stale')] }) }, { status: 409 })
}

export default function HoldingRulesRoute() {
  return <RulesPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
