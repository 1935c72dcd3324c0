import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { resetPassword } from '~/auth/commands.server'
import { resetPasswordSchema } from '~/auth/schema'
import { readToken } from '~/auth/tokens.server'
import { UnusableLink } from '~/auth/UnusableLink'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { readForm } from '~/platform/http/form.server'
import type { PageHandle } from '~/server/page'
import { ButtonLink } from '~/ui/ButtonLink'
import { Form } from '~/ui/forms/Form'
import { PasswordField } from '~/ui/forms/PasswordField'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'

export const handle: PageHandle = { title: t('auth.reset.title'), noindex: true }

export async function loader({ request }: LoaderFunctionArgs) {
  const code = new URL(request.url).searchParams.get('code') ?? ''
  const usable = (await readToken('reset_password', code)) !== null
  return data({ code, usable }, { status: usable ? 200 : 410 })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const token = String(form.get('code') ?? '')
  const submission = parseWithZod(form, { schema: resetPasswordSchema })
  const again = (fieldErrors?: Record<string, string[]>) =>
    data({ lastResult: submission.reply({ fieldErrors, hideFields: ['password'] }) }, { status: 400 })
  if (submission.status !== 'success') return again()
  const result = await resetPassword({ token, password: submission.value.password }, context.publicUrl)
  if (!result.ok && result.problem === 'guessable')
    return again({ password: [t('auth.errors.passwordGuessable')] })
  if (!result.ok) throw redirect(paths.resetPassword('-'))
  throw redirect(`${paths.signIn()}?neu`)
}

export default function ResetPassword() {
  const { code, usable } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()?.lastResult
  const [form, fields] = useForm<{ password: string }>({ lastResult })
  if (!usable) {
    return (
      <UnusableLink title={t('auth.reset.unusableTitle')} text={t('auth.reset.unusableText')}>
        <ButtonLink href={paths.forgotPassword()}>{t('auth.reset.again')}</ButtonLink>
      </UnusableLink>
    )
  }
  return (
    <Main>
      <PageHeader title={t('auth.reset.title')} />
      <Form form={form} action={paths.resetPassword(code)} hidden={{ code }}>
        <PasswordField
          field={fields.password}
          label={t('auth.fields.newPassword')}
          hint={t('auth.fields.newPasswordHint')}
          autoComplete="new-password"
          required
        />
        <SubmitButton>{t('auth.reset.submit')}</SubmitButton>
      </Form>
    </Main>
  )
}
