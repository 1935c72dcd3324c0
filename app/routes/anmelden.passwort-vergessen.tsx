import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requestPasswordReset } from '~/auth/commands.server'
import { forgotPasswordSchema } from '~/auth/schema'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { readForm } from '~/platform/http/form.server'
import { attempt, tooMany } from '~/server/attempts.server'
import type { PageHandle } from '~/server/page'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { Form } from '~/ui/forms/Form'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextField } from '~/ui/forms/TextField'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'

export const handle: PageHandle = { title: t('auth.forgot.title'), noindex: true }

export { actionHeaders as headers } from '~/server/actionHeaders'

export async function loader({ request }: LoaderFunctionArgs) {
  return { sent: new URL(request.url).searchParams.has('gesendet') }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = parseWithZod(await readForm(request), { schema: forgotPasswordSchema })
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 400 })
  const { email } = submission.value
  const allowed = await attempt.mail(context, email)
  if (!allowed.ok) {
    const [text, init] = tooMany(allowed)
    return data({ lastResult: submission.reply({ formErrors: [text] }) }, init)
  }
  await requestPasswordReset(email, context.publicUrl)
  throw redirect(`${paths.forgotPassword()}?gesendet`)
}

export default function ForgotPassword() {
  const { sent } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<{ email: string }>({
    lastResult: useActionData<typeof action>()?.lastResult,
  })
  return (
    <Main>
      <Breadcrumb items={[{ label: t('auth.signIn.title'), href: paths.signIn() }]} />
      <PageHeader title={t('auth.forgot.title')} lead={t('auth.forgot.lead')} />
      {sent && (
        <Notice tone="success" title={t('auth.forgot.sentTitle')} live>
          <p>{t('auth.forgot.sentText')}</p>
        </Notice>
      )}
      <Form form={form} action={paths.forgotPassword()}>
        <TextField
          field={fields.email}
          label={t('auth.fields.email')}
          type="email"
          autoComplete="email"
          required
        />
        <SubmitButton>{t('auth.forgot.submit')}</SubmitButton>
      </Form>
    </Main>
  )
}
