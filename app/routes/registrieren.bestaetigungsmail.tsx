import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { resendVerification } from '~/members/commands/register.server'
import { resendSchema } from '~/members/schema'
import { paths } from '~/paths'
import { readForm } from '~/platform/http/form.server'
import { attempt, tooMany } from '~/server/attempts.server'
import type { PageHandle } from '~/server/page'
import { Form } from '~/ui/forms/Form'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextField } from '~/ui/forms/TextField'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'
import { Section } from '~/ui/Section'

export const handle: PageHandle = { title: t('members.mailSent.title'), noindex: true }

export { actionHeaders as headers } from '~/server/actionHeaders'

export async function loader({ request }: LoaderFunctionArgs) {
  return { sent: new URL(request.url).searchParams.has('gesendet') }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = parseWithZod(await readForm(request), { schema: resendSchema })
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 400 })
  const { email } = submission.value
  const allowed = await attempt.mail(context, email)
  if (!allowed.ok) {
    const [text, init] = tooMany(allowed)
    return data({ lastResult: submission.reply({ formErrors: [text] }) }, init)
  }
  await resendVerification(email, context.publicUrl)
  throw redirect(`${paths.verificationMail()}?gesendet`)
}

export default function VerificationMail() {
  const { sent } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<{ email: string }>({
    lastResult: useActionData<typeof action>()?.lastResult,
  })
  return (
    <Main>
      <PageHeader title={t('members.mailSent.title')} lead={t('members.mailSent.lead')} />
      {sent && (
        <Notice tone="success" title={t('members.mailSent.sent')} live>
          <p>{t('members.mailSent.sentText')}</p>
        </Notice>
      )}
      <Section title={t('members.mailSent.againTitle')}>
        <p>{t('members.mailSent.againText')}</p>
        <Form form={form} action={paths.verificationMail()}>
          <TextField
            field={fields.email}
            label={t('auth.fields.email')}
            type="email"
            autoComplete="email"
            required
          />
          <SubmitButton variant="secondary">{t('members.mailSent.submit')}</SubmitButton>
        </Form>
      </Section>
    </Main>
  )
}
