import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { UnusableLink } from '~/auth/UnusableLink'
import { t } from '~/i18n'
import { verifyEmail } from '~/members/commands/verifyEmail.server'
import { findRegistration } from '~/members/queries/registration.server'
import { paths } from '~/paths'
import { readForm } from '~/platform/http/form.server'
import type { PageHandle } from '~/server/page'
import { ButtonLink } from '~/ui/ButtonLink'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { PostButton } from '~/ui/PostButton'

export const handle: PageHandle = { title: t('members.verify.title'), noindex: true }

export async function loader({ request }: LoaderFunctionArgs) {
  const code = new URL(request.url).searchParams.get('code') ?? ''
  const registration = await findRegistration('verify_email', code)
  return data({ code, registration }, { status: registration ? 200 : 410 })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const result = await verifyEmail(String(form.get('code') ?? ''), context.publicUrl)
  if (!result.ok) throw redirect(paths.verifyEmail('-'))
  const { continueTo, confirmed } = result.value
  const target = continueTo || (confirmed ? paths.start() : paths.account())
  throw redirect(`${paths.signIn(target)}&bestaetigt`)
}

export default function VerifyEmail() {
  const { code, registration } = useLoaderData<typeof loader>()
  if (!registration) {
    return (
      <UnusableLink title={t('members.verify.unusableTitle')} text={t('members.verify.unusableText')}>
        <ButtonLink href={paths.signIn()}>{t('members.verify.signIn')}</ButtonLink>
        <ButtonLink href={paths.verificationMail()}>{t('members.verify.again')}</ButtonLink>
      </UnusableLink>
    )
  }
  return (
    <Main>
      <PageHeader title={t('members.verify.title')} lead={t('members.verify.text', { ...registration })} />
      <PostButton action={paths.verifyEmail()} fields={{ code }} variant="primary">
        {t('members.verify.submit')}
      </PostButton>
    </Main>
  )
}
