import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { endSession } from '~/auth/session.server'
import { guest } from '~/auth/viewer'
import { t } from '~/i18n'
import { paths } from '~/paths'
import type { PageHandle } from '~/server/page'
import { farewellOf } from '~/single-sign-on/commands/signOut.server'
import { SigningOutThere } from '~/single-sign-on/LeadingAway'
import { ButtonLink } from '~/ui/ButtonLink'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { PostButton } from '~/ui/PostButton'

export const handle: PageHandle = { title: t('auth.signOut.title'), noindex: true }

export { actionHeaders as headers } from '~/server/actionHeaders'

export async function loader({ context }: LoaderFunctionArgs) {
  return { signedIn: (await context.viewer()).kind === 'member' }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const farewell = await farewellOf(await context.session(), context)
  const cookie = await endSession(request.headers.get('Cookie'))
  if (!farewell) throw redirect(paths.start(), { headers: { 'Set-Cookie': cookie } })
  context.session = async () => null
  context.viewer = async () => guest
  return data(farewell, { headers: { 'Set-Cookie': cookie, Refresh: `0; url=${farewell.address}` } })
}

export default function SignOut() {
  const { signedIn } = useLoaderData<typeof loader>()
  const farewell = useActionData<typeof action>()
  if (farewell) return <SigningOutThere {...farewell} />
  if (!signedIn) return <SignedOut />
  return (
    <Main>
      <PageHeader title={t('auth.signOut.title')} lead={t('auth.signOut.text')} />
      <PostButton action={paths.signOut()} variant="primary">
        {t('auth.signOut.submit')}
      </PostButton>
    </Main>
  )
}

/** Where a provider leads back to, too. */
function SignedOut() {
  return (
    <Main>
      <PageHeader
        title={t('singleSignOn.signedOut.title')}
        lead={t('singleSignOn.signedOut.text')}
        actions={
          <>
            <ButtonLink href={paths.start()}>{t('singleSignOn.signedOut.start')}</ButtonLink>
            <ButtonLink href={paths.signIn()}>{t('singleSignOn.signedOut.again')}</ButtonLink>
          </>
        }
      />
    </Main>
  )
}
