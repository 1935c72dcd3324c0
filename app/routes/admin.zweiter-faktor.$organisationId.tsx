import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { parseId, paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { requireOfOrganisation } from '~/second-factor/commands/duty.server'
import { findDuty } from '~/second-factor/queries.server'
import { organisationDutySchema } from '~/second-factor/schema'
import { requireAdministrator, requireFresh } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { Checkbox } from '~/ui/forms/Checkbox'
import { Form } from '~/ui/forms/Form'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: ({ duty }) => t('secondFactor.admin.organisationTitle', { name: duty.name }),
  noindex: true,
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireAdministrator({ request, context })
  return { duty: orNotFound(await findDuty(viewer, orNotFound(parseId(params.organisationId)))) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireAdministrator({ request, context }, form)
  const organisationId = orNotFound(parseId(params.organisationId))
  const submission = parseWithZod(form, { schema: organisationDutySchema })
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 400 })
  await requireFresh({ request, context }, form)
  const result = await requireOfOrganisation(viewer, { organisationId, ...submission.value })
  if (!result.ok) throw notFound()
  throw redirect(paths.factorDuties({ gespeichert: 1 }))
}

export default function FactorDuty() {
  const { duty } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<{ required: string }>({
    lastResult: useActionData<typeof action>()?.lastResult,
    defaultValue: { required: duty.required ? 'on' : undefined },
  })
  return (
    <Main>
      <Breadcrumb
        items={[
          { label: t('admin.title'), href: paths.admin() },
          { label: t('secondFactor.admin.title'), href: paths.factorDuties() },
        ]}
      />
      <PageHeader
        title={t('secondFactor.admin.organisationTitle', { name: duty.name })}
        lead={`${t('secondFactor.admin.lead')} ${t('secondFactor.admin.share', { ...duty })}.`}
      />
      <Form form={form} action={paths.factorDuty(duty.id)}>
        <Checkbox field={fields.required} label={t('secondFactor.admin.required')} />
        <SubmitButton>{t('secondFactor.admin.save')}</SubmitButton>
      </Form>
    </Main>
  )
}
