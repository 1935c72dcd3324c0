import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { endSession } from '~/auth/session.server'
import { t } from '~/i18n'
import { paths } from '~/paths'
import type { PageHandle } from '~/server/page'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { PostButton } from '~/ui/PostButton'

export const handle: PageHandle = { title: t('auth.signOut.title'), noindex: true }

export async function action({ request }: ActionFunctionArgs) {
  throw redirect(paths.start(), {
    headers: { 'Set-Cookie': await endSession(request.headers.get('Cookie')) },
  })
}

export default function SignOut() {
  return (
    <Main>
      <PageHeader title={t('auth.signOut.title')} lead={t('auth.signOut.text')} />
      <PostButton action={paths.signOut()} variant="primary">
        {t('auth.signOut.submit')}
      </PostButton>
    </Main>
  )
}
