import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { changePassword } from '~/auth/commands.server'
import { changePasswordSchema } from '~/auth/schema'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { readForm } from '~/platform/http/form.server'
import { attempt, tooMany } from '~/server/attempts.server'
import { requireMember, requireSession } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { Form } from '~/ui/forms/Form'
import { PasswordField } from '~/ui/forms/PasswordField'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'

export const handle: PageHandle = { title: t('members.account.passwordTitle'), noindex: true }

export { actionHeaders as headers } from '~/server/actionHeaders'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireMember({ request, context })
  return null
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  // Passwords are not carried along to another sign-in.
  const session = await requireSession({ request, context }, null)
  const submission = parseWithZod(form, { schema: changePasswordSchema })
  const again = (fieldErrors: Record<string, string[]>, formErrors: string[], init: ResponseInit) =>
    data(
      { lastResult: submission.reply({ fieldErrors, formErrors, hideFields: ['current', 'password'] }) },
      init,
    )
  if (submission.status !== 'success') {
    return data({ lastResult: submission.reply({ hideFields: ['current', 'password'] }) }, { status: 400 })
  }
  const allowed = await attempt.password(session)
  if (!allowed.ok) {
    const [text, init] = tooMany(allowed)
    return again({}, [text], init)
  }
  const result = await changePassword(session.viewer, submission.value, context)
  // The present password was right either way: no wrong guess.
  if (result.ok || result.problem === 'guessable') await attempt.confirmed(session)
  if (!result.ok && result.problem === 'guessable')
    return again({ password: [t('auth.errors.passwordGuessable')] }, [], { status: 400 })
  if (!result.ok) return again({ current: [t('auth.errors.currentWrong')] }, [], { status: 400 })
  throw redirect(`${paths.account()}?passwort`, { headers: { 'Set-Cookie': result.value } })
}

export default function ChangePassword() {
  const [form, fields] = useForm<{ current: string; password: string }>({
    lastResult: useActionData<typeof action>()?.lastResult,
  })
  return (
    <Main>
      <Breadcrumb items={[{ label: t('members.account.title'), href: paths.account() }]} />
      <PageHeader title={t('members.account.passwordTitle')} lead={t('members.account.passwordText')} />
      <Form form={form} action={paths.changePassword()}>
        <PasswordField
          field={fields.current}
          label={t('auth.fields.currentPassword')}
          autoComplete="current-password"
          required
        />
        <PasswordField
          field={fields.password}
          label={t('auth.fields.newPassword')}
          hint={t('auth.fields.newPasswordHint')}
          autoComplete="new-password"
          required
        />
        <SubmitButton>{t('members.account.passwordSubmit')}</SubmitButton>
      </Form>
    </Main>
  )
}
