import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { t } from '~/i18n'
import { ManagePage } from '~/members/manage/ManagePage'
import { findManaged } from '~/members/queries/manage.server'
import { parseId, paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { askForExport } from '~/privacy/export/commands/ask.server'
import { ExportForm } from '~/privacy/export/ExportForm'
import { listExports } from '~/privacy/export/queries.server'
import { exportsADay } from '~/privacy/export/schema'
import { requireAdministrator, requireFresh } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: ({ member }) => t('privacy.admin.dataTitle', { name: member.name }),
  noindex: true,
}

export { actionHeaders as headers } from '~/server/actionHeaders'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireAdministrator({ request, context })
  const member = orNotFound(await findManaged(viewer, orNotFound(parseId(params.id))))
  return { member, files: orNotFound(await listExports(viewer, member.id)) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireAdministrator({ request, context }, form)
  const memberId = orNotFound(parseId(params.id))
  await requireFresh({ request, context }, form)
  const submission = parseWithZod(form, { schema: z.object({}) })
  const result = await askForExport(viewer, memberId)
  if (result.ok) throw redirect(paths.memberData(memberId))
  if (result.problem === 'not_allowed' || result.problem === 'gone') throw notFound()
  const isRunning = result.problem === 'running'
  const error = t(`privacy.export.errors.${isRunning ? 'running' : 'tooMany'}`, { times: exportsADay })
  return data(
    { lastResult: submission.reply({ formErrors: [error] }) },
    isRunning ? { status: 409 } : { status: 429, headers: { 'Retry-After': '86400' } },
  )
}

export default function MemberData() {
  const { member, files } = useLoaderData<typeof loader>()
  return (
    <ManagePage
      member={member}
      title={t('privacy.admin.dataTitle', { name: member.name })}
      lead={t('privacy.admin.dataLead')}
    >
      <ExportForm
        files={files}
        action={paths.memberData(member.id)}
        submit={t('privacy.export.submitForOthers')}
        lastResult={useActionData<typeof action>()?.lastResult}
      />
    </ManagePage>
  )
}
