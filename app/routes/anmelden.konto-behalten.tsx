import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { UnusableLink } from '~/auth/UnusableLink'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { readForm } from '~/platform/http/form.server'
import { findPresence, keepAccount } from '~/privacy/retention/presence.server'
import type { PageHandle } from '~/server/page'
import { ButtonLink } from '~/ui/ButtonLink'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { PostButton } from '~/ui/PostButton'

export const handle: PageHandle = { title: t('retention.keep.title'), noindex: true }

export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  if (search.has('behalten')) return data({ code: '', email: null, kept: true })
  const code = search.get('code') ?? ''
  const found = await findPresence(code)
  return data({ code, email: found?.email ?? null, kept: false }, { status: found ? 200 : 410 })
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const kept = await keepAccount(String(form.get('code') ?? ''))
  throw redirect(kept ? paths.keepAccount(undefined, 'behalten') : paths.keepAccount('-'))
}

export default function KeepAccount() {
  const { code, email, kept } = useLoaderData<typeof loader>()
  if (email === null) {
    const words = kept ? 'done' : 'unusable'
    return (
      <UnusableLink title={t(`retention.keep.${words}Title`)} text={t(`retention.keep.${words}Text`)}>
        <ButtonLink href={paths.signIn()}>{t('retention.keep.signIn')}</ButtonLink>
      </UnusableLink>
    )
  }
  return (
    <Main>
      <PageHeader title={t('retention.keep.title')} lead={t('retention.keep.lead', { email })} />
      <PostButton action={paths.keepAccount()} fields={{ code }} variant="primary">
        {t('retention.keep.submit')}
      </PostButton>
    </Main>
  )
}
