import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { UnusableLink } from '~/auth/UnusableLink'
import { t } from '~/i18n'
import { AcceptForm } from '~/invitations/AcceptForm'
import { acceptInvitation } from '~/invitations/commands/accept.server'
import { findInvitation } from '~/invitations/queries.server'
import { acceptSchema, validDays } from '~/invitations/schema'
import { paths } from '~/paths'
import { readForm } from '~/platform/http/form.server'
import { attempt, tooMany } from '~/server/attempts.server'
import type { PageHandle } from '~/server/page'
import { ButtonLink } from '~/ui/ButtonLink'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'

export const handle: PageHandle = { title: t('invitations.accept.title'), noindex: true }

export { actionHeaders as headers } from '~/server/actionHeaders'

export async function loader({ request }: LoaderFunctionArgs) {
  const code = new URL(request.url).searchParams.get('code') ?? ''
  const found = await findInvitation(code)
  // Who invites stands in the mail: the page, like every page, names no person to guests.
  const invitation = found && {
    email: found.email,
    functionTitle: found.functionTitle,
    organisation: found.organisation,
  }
  return data({ code, invitation }, { status: invitation ? 200 : 410 })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const submission = parseWithZod(form, { schema: acceptSchema })
  const again = (init: ResponseInit, fieldErrors?: Record<string, string[]>, formErrors?: string[]) =>
    data({ lastResult: submission.reply({ fieldErrors, formErrors, hideFields: ['password'] }) }, init)
  if (submission.status !== 'success') return again({ status: 400 })
  const allowed = await attempt.register(context)
  if (!allowed.ok) {
    const [text, init] = tooMany(allowed)
    return again(init, undefined, [text])
  }
  const code = String(form.get('code') ?? '')
  const result = await acceptInvitation({ ...submission.value, code }, context.publicUrl)
  if (!result.ok && result.problem === 'guessable')
    return again({ status: 400 }, { password: [t('auth.errors.passwordGuessable')] })
  if (!result.ok) throw redirect(paths.invitation('-'))
  throw redirect(`${paths.signIn(`${paths.account()}?beigetreten`)}&beigetreten`)
}

export default function AcceptInvitation() {
  const { code, invitation } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()?.lastResult
  if (!invitation) {
    return (
      <UnusableLink
        title={t('invitations.accept.unusableTitle')}
        text={t('invitations.accept.unusableText', { days: validDays })}
      >
        <ButtonLink href={paths.signIn()}>{t('invitations.accept.signIn')}</ButtonLink>
        <ButtonLink href={paths.register()}>{t('invitations.accept.register')}</ButtonLink>
      </UnusableLink>
    )
  }
  const { email, functionTitle, organisation } = invitation
  return (
    <Main>
      <PageHeader
        title={t('invitations.accept.title')}
        lead={t('invitations.accept.lead', { organisation })}
      />
      <Notice title={t('invitations.accept.privacyTitle')}>
        <p>
          {t('invitations.accept.privacy')}{' '}
          <a href={paths.privacy()}>{t('invitations.accept.privacyLink')}</a>
        </p>
      </Notice>
      <p>{t('invitations.accept.account', { email })}</p>
      <AcceptForm code={code} functionTitle={functionTitle} lastResult={lastResult} />
    </Main>
  )
}
