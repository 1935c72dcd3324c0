import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { applyElsewhere } from '~/members/commands/leave.server'
import { AssignForm } from '~/members/confirmation/AssignForm'
import { newPlaceSchema } from '~/members/leaving/schema'
import { findAccount } from '~/members/queries/find.server'
import { searchOrganisations } from '~/organisations/queries/search.server'
import { paths } from '~/paths'
import { notFound, readForm } from '~/platform/http/form.server'
import { requireMember } from '~/server/guards.server'
import { limitSearch } from '~/server/limits.server'
import type { PageHandle } from '~/server/page'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { Form } from '~/ui/forms/Form'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextField } from '~/ui/forms/TextField'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { Section } from '~/ui/Section'

export const handle: PageHandle = { title: t('members.leaving.newPlace'), noindex: true }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireMember({ request, context })
  if ((await findAccount(viewer)).status !== 'left') throw notFound()
  const q = (new URL(request.url).searchParams.get('ort') ?? '').slice(0, 100)
  if (q) await limitSearch(context)
  return { q, hits: q ? await searchOrganisations(q, 20) : null }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireMember({ request, context }, form)
  if ((await findAccount(viewer)).status !== 'left') throw notFound()
  const submission = parseWithZod(form, { schema: newPlaceSchema })
  const named = form.has('wantedOrganisation')
  const again = (lastResult: ReturnType<typeof submission.reply>, error: string, status: number) =>
    data({ lastResult, error: named ? undefined : error }, { status })
  if (submission.status !== 'success') {
    return again(submission.reply(), t('members.register.chooseError'), 400)
  }
  const result = await applyElsewhere(viewer, submission.value, context.publicUrl)
  if (result.ok) throw redirect(`${paths.account()}?angegeben`)
  if (result.problem === 'gone') throw notFound()
  const error = t('members.errors.unknown_organisation')
  return again(submission.reply({ formErrors: [error] }), error, 409)
}

export default function NewPlace() {
  const { q, hits } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<{ wantedOrganisation: string }>({
    id: 'fehlt',
    lastResult: answer?.error ? undefined : answer?.lastResult,
  })
  return (
    <Main>
      <Breadcrumb items={[{ label: t('members.account.title'), href: paths.account() }]} />
      <PageHeader title={t('members.leaving.newPlace')} lead={t('members.leaving.newPlaceLead')} />
      <AssignForm
        address={paths.newOrganisation()}
        submit={t('members.leaving.newPlaceSubmit')}
        q={q}
        hits={hits}
        error={answer?.error}
      />
      <Section title={t('members.leaving.newPlaceMissing')} ruled>
        <Form form={form} action={paths.newOrganisation()}>
          <TextField
            field={fields.wantedOrganisation}
            label={t('members.fields.wantedOrganisation')}
            hint={t('members.fields.wantedOrganisationHint')}
            autoComplete="organization"
            required
          />
          <SubmitButton variant="secondary">{t('members.leaving.newPlaceSubmit')}</SubmitButton>
        </Form>
      </Section>
    </Main>
  )
}
