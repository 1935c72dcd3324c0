import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changeSettings } from '~/admin/commands.server'
import { OperatorFields } from '~/admin/OperatorFields'
import { siteSettings } from '~/admin/queries.server'
import { operatorFormSchema } from '~/admin/schema'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { readForm } from '~/platform/http/form.server'
import { requireAdministrator } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { Form } from '~/ui/forms/Form'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'

export const handle: PageHandle = { title: t('admin.settingsTitle'), noindex: true }

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAdministrator({ request, context })
  const { operator, membersOnly, seen } = await siteSettings()
  return {
    values: { ...operator, membersOnly: membersOnly ? 'on' : undefined },
    seen,
    saved: new URL(request.url).searchParams.has('gespeichert'),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireAdministrator({ request, context }, form)
  const submission = parseWithZod(form, { schema: operatorFormSchema })
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 400 })
  const result = await changeSettings(viewer, submission.value)
  if (!result.ok)
    return data({ lastResult: submission.reply({ formErrors: [t('admin.stale')] }) }, { status: 409 })
  throw redirect(`${paths.adminSettings()}?gespeichert`)
}

export default function Settings() {
  const { values, seen, saved } = useLoaderData<typeof loader>()
  const [form, fields] = useForm({
    lastResult: useActionData<typeof action>()?.lastResult,
    defaultValue: values,
  })
  return (
    <Main>
      <Breadcrumb items={[{ label: t('admin.title'), href: paths.admin() }]} />
      <PageHeader title={t('admin.settingsTitle')} lead={t('admin.settingsLead')} />
      {saved && (
        <Notice tone="success" live>
          <p>{t('admin.saved')}</p>
        </Notice>
      )}
      <Form form={form} hidden={{ seen }}>
        <OperatorFields fields={fields} />
        <SubmitButton>{t('admin.save')}</SubmitButton>
      </Form>
    </Main>
  )
}
