import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { orNotFound, readForm } from '~/platform/http/form.server'
import { PeriodFields } from '~/privacy/retention/PeriodFields'
import { ProofList } from '~/privacy/retention/ProofList'
import { retentionProof } from '~/privacy/retention/queries.server'
import { type PeriodKey, retentionSchema } from '~/privacy/retention/schema'
import { changeRetention, retentionSettings } from '~/privacy/retention/settings.server'
import { requireAdministrator, requireFresh } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { EmptyState } from '~/ui/EmptyState'
import { Form } from '~/ui/forms/Form'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'
import { Pagination } from '~/ui/Pagination'
import { Section } from '~/ui/Section'

export const handle: PageHandle = { title: t('retention.title'), noindex: true }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireAdministrator({ request, context })
  const search = new URL(request.url).searchParams
  const [{ days, seen }, proof] = await Promise.all([
    retentionSettings(),
    retentionProof(viewer, search.get('bis')),
  ])
  const values = Object.fromEntries(Object.entries(days).map(([key, value]) => [key, String(value)]))
  return { values, seen, proof: orNotFound(proof), saved: search.has('gespeichert') }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireAdministrator({ request, context }, form)
  const submission = parseWithZod(form, { schema: retentionSchema })
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 400 })
  await requireFresh({ request, context }, form)
  const result = await changeRetention(viewer, submission.value)
  if (!result.ok) {
    const lastResult = submission.reply({ formErrors: [t('retention.stale')] })
    return data({ lastResult }, { status: 409 })
  }
  throw redirect(paths.retention({ gespeichert: 1 }))
}

export default function Retention() {
  const { values, seen, proof, saved } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<Record<PeriodKey, string>>({
    lastResult: useActionData<typeof action>()?.lastResult,
    defaultValue: values,
  })
  return (
    <Main>
      <Breadcrumb items={[{ label: t('admin.title'), href: paths.admin() }]} />
      <PageHeader title={t('retention.title')} lead={t('retention.lead')} />
      {saved && (
        <Notice tone="success" title={t('retention.saved')} live>
          <p>{t('retention.savedText')}</p>
        </Notice>
      )}
      <Section title={t('retention.settingsTitle')}>
        <Form form={form} action={paths.retention()} hidden={{ seen }}>
          <PeriodFields fields={fields} />
          <SubmitButton>{t('retention.submit')}</SubmitButton>
        </Form>
      </Section>
      <Section title={t('retention.proof.title')} ruled>
        {proof.days.length === 0 ? (
          <EmptyState title={t('retention.proof.empty')}>{t('retention.proof.emptyText')}</EmptyState>
        ) : (
          <ProofList days={proof.days} />
        )}
        <Pagination
          older={proof.older && paths.retention({ bis: proof.older })}
          olderLabel={t('retention.proof.older')}
        />
      </Section>
    </Main>
  )
}
