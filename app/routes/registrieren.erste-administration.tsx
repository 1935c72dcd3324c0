import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { resetPasswordSchema } from '~/auth/schema'
import { UnusableLink } from '~/auth/UnusableLink'
import { t } from '~/i18n'
import { RulesSentence } from '~/legal/RulesSentence'
import { acceptFirstAdministrator } from '~/members/commands/firstAdministrator.server'
import { findRegistration } from '~/members/queries/registration.server'
import { paths } from '~/paths'
import { readForm } from '~/platform/http/form.server'
import type { PageHandle } from '~/server/page'
import { ButtonLink } from '~/ui/ButtonLink'
import { Form } from '~/ui/forms/Form'
import { PasswordField } from '~/ui/forms/PasswordField'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'

export const handle: PageHandle = { title: t('members.firstAdministrator.title'), noindex: true }

export async function loader({ request }: LoaderFunctionArgs) {
  const code = new URL(request.url).searchParams.get('code') ?? ''
  const registration = await findRegistration('first_administrator', code)
  return data({ code, registration }, { status: registration ? 200 : 410 })
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const token = String(form.get('code') ?? '')
  const submission = parseWithZod(form, { schema: resetPasswordSchema })
  const again = (fieldErrors?: Record<string, string[]>) =>
    data({ lastResult: submission.reply({ fieldErrors, hideFields: ['password'] }) }, { status: 400 })
  if (submission.status !== 'success') return again()
  const result = await acceptFirstAdministrator({ token, password: submission.value.password })
  if (!result.ok && result.problem === 'guessable')
    return again({ password: [t('auth.errors.passwordGuessable')] })
  if (!result.ok) throw redirect(paths.firstAdministrator('-'))
  throw redirect(`${paths.signIn(paths.admin())}&neu`)
}

export default function FirstAdministrator() {
  const { code, registration } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()?.lastResult
  const [form, fields] = useForm<{ password: string }>({ lastResult })
  const texts = 'members.firstAdministrator'
  if (!registration) {
    return (
      <UnusableLink title={t(`${texts}.unusableTitle`)} text={t(`${texts}.unusableText`)}>
        <ButtonLink href={paths.signIn()}>{t('members.verify.signIn')}</ButtonLink>
      </UnusableLink>
    )
  }
  return (
    <Main>
      <PageHeader title={t(`${texts}.title`)} lead={t(`${texts}.lead`, { ...registration })} />
      <Form form={form} action={paths.firstAdministrator(code)} hidden={{ code }}>
        <PasswordField
          field={fields.password}
          label={t('auth.fields.newPassword')}
          hint={t('auth.fields.newPasswordHint')}
          autoComplete="new-password"
          required
        />
        <RulesSentence button={t(`${texts}.submit`)} />
        <SubmitButton>{t(`${texts}.submit`)}</SubmitButton>
      </Form>
    </Main>
  )
}
