import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { askForExport } from '~/privacy/export/commands/ask.server'
import { ExportForm } from '~/privacy/export/ExportForm'
import { listExports } from '~/privacy/export/queries.server'
import { exportsADay } from '~/privacy/export/schema'
import { requireFresh, requireMember } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'

export const handle: PageHandle = { title: t('privacy.export.title'), noindex: true }

export { actionHeaders as headers } from '~/server/actionHeaders'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireMember({ request, context })
  return { files: orNotFound(await listExports(viewer, viewer.id)) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireMember({ request, context }, form)
  await requireFresh({ request, context }, form)
  const submission = parseWithZod(form, { schema: z.object({}) })
  const result = await askForExport(viewer, viewer.id)
  if (result.ok) throw redirect(paths.ownData())
  if (result.problem === 'not_allowed' || result.problem === 'gone') throw notFound()
  const isRunning = result.problem === 'running'
  const error = t(`privacy.export.errors.${isRunning ? 'running' : 'tooMany'}`, { times: exportsADay })
  return data(
    { lastResult: submission.reply({ formErrors: [error] }) },
    isRunning ? { status: 409 } : { status: 429, headers: { 'Retry-After': '86400' } },
  )
}

export default function OwnData() {
  const { files } = useLoaderData<typeof loader>()
  return (
    <Main>
      <Breadcrumb items={[{ label: t('members.account.title'), href: paths.account() }]} />
      <PageHeader title={t('privacy.export.title')} lead={t('privacy.export.lead')} />
      <ExportForm
        files={files}
        action={paths.ownData()}
        submit={t('privacy.export.submit')}
        lastResult={useActionData<typeof action>()?.lastResult}
      />
    </Main>
  )
}
