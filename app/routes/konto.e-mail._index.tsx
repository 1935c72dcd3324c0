import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { ChangeFacts } from '~/members/email/ChangeFacts'
import { ChangeForm } from '~/members/email/ChangeForm'
import { ownChange } from '~/members/email/queries.server'
import { requestEmailChange } from '~/members/email/request.server'
import { emailChangeSchema } from '~/members/email/schema'
import { findAccount } from '~/members/queries/find.server'
import { paths } from '~/paths'
import { notFound, readForm } from '~/platform/http/form.server'
import { attempt } from '~/server/attempts.server'
import { requireFresh, requireMember } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { DefinitionList } from '~/ui/DefinitionList'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'
import { PostButton } from '~/ui/PostButton'
import { Section } from '~/ui/Section'

export const handle: PageHandle = { title: t('emailChange.title'), noindex: true }

export { actionHeaders as headers } from '~/server/actionHeaders'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireMember({ request, context })
  const search = new URL(request.url).searchParams
  const [account, change] = await Promise.all([findAccount(viewer), ownChange(viewer)])
  return {
    email: account.email,
    change,
    said: search.has('gesendet') ? ('sent' as const) : search.has('zurueck') ? ('withdrawn' as const) : null,
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireMember({ request, context }, form)
  const submission = parseWithZod(form, { schema: emailChangeSchema })
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 400 })
  await requireFresh({ request, context }, form)
  const { email } = submission.value
  const allowed = await attempt.changeEmail(viewer, email)
  if (!allowed.ok) {
    const lastResult = submission.reply({ formErrors: [t('emailChange.errors.tooMany')] })
    const headers = { 'Retry-After': String(allowed.retryAfterSeconds) }
    return data({ lastResult }, { status: 429, headers })
  }
  const result = await requestEmailChange(viewer, email, context.publicUrl)
  if (result.ok) throw redirect(paths.changeEmail('gesendet'))
  if (result.problem === 'gone') throw notFound()
  const lastResult = submission.reply({ fieldErrors: { email: [t('emailChange.errors.same')] } })
  return data({ lastResult }, { status: 400 })
}

export default function ChangeEmail() {
  const { email, change, said } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()?.lastResult
  return (
    <Main>
      <Breadcrumb items={[{ label: t('members.account.title'), href: paths.account() }]} />
      <PageHeader title={t('emailChange.title')} lead={t('emailChange.lead')} />
      {said && (
        <Notice tone="success" title={t(`emailChange.${said}`)} live>
          <p>{t(`emailChange.${said}Text`)}</p>
        </Notice>
      )}
      {change && (
        <Section title={t('emailChange.open')}>
          <ChangeFacts change={change} />
          {!change.oldConfirmed && (
            <p className="muted">
              {t('emailChange.noAccess')} <a href={paths.imprint()}>{t('members.waiting.imprint')}</a>
            </p>
          )}
          <div className="actions">
            <PostButton action={paths.withdrawEmailChange()}>{t('emailChange.withdraw')}</PostButton>
          </div>
        </Section>
      )}
      <DefinitionList wide entries={[{ term: t('emailChange.current'), value: email }]} />
      <ChangeForm lastResult={lastResult} />
    </Main>
  )
}
