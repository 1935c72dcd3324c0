import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { requireOfTeam } from '~/second-factor/commands/duty.server'
import { duties } from '~/second-factor/queries.server'
import { teamDutySchema } from '~/second-factor/schema'
import { requireAdministrator, requireFresh } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { Checkbox } from '~/ui/forms/Checkbox'
import { Form } from '~/ui/forms/Form'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { LinkList } from '~/ui/LinkList'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'
import { Section } from '~/ui/Section'

export const handle: PageHandle = { title: t('secondFactor.admin.title'), noindex: true }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireAdministrator({ request, context })
  const saved = new URL(request.url).searchParams.has('gespeichert')
  return { ...orNotFound(await duties(viewer)), saved }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireAdministrator({ request, context }, form)
  const submission = parseWithZod(form, { schema: teamDutySchema })
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 400 })
  await requireFresh({ request, context }, form)
  const result = await requireOfTeam(viewer, submission.value.team)
  if (!result.ok) throw notFound()
  throw redirect(paths.factorDuties({ gespeichert: 1 }))
}

export default function FactorDuties() {
  const { team, organisations, saved } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<{ team: string }>({
    lastResult: useActionData<typeof action>()?.lastResult,
    defaultValue: { team: team ? 'on' : undefined },
  })
  return (
    <Main>
      <Breadcrumb items={[{ label: t('admin.title'), href: paths.admin() }]} />
      <PageHeader title={t('secondFactor.admin.title')} lead={t('secondFactor.admin.lead')} />
      {saved && (
        <Notice tone="success" live>
          <p>{t('secondFactor.admin.saved')}</p>
        </Notice>
      )}
      <Form form={form} action={paths.factorDuties()}>
        <Checkbox
          field={fields.team}
          label={t('secondFactor.admin.team')}
          hint={t('secondFactor.admin.teamHint')}
        />
        <SubmitButton>{t('secondFactor.admin.save')}</SubmitButton>
      </Form>
      <Section title={t('secondFactor.admin.organisations')} ruled>
        {organisations.length === 0 ? (
          <p>{t('secondFactor.admin.noOrganisation')}</p>
        ) : (
          <LinkList
            items={organisations.map((organisation) => ({
              href: paths.factorDuty(organisation.id),
              label: organisation.name,
              count: t('secondFactor.admin.share', { ...organisation }),
            }))}
          />
        )}
      </Section>
    </Main>
  )
}
