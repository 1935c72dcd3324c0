import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { requireMember } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { OwnProviders } from '~/single-sign-on/OwnProviders'
import { ownProviders } from '~/single-sign-on/queries/offer.server'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'

export const handle: PageHandle = { title: t('singleSignOn.own.title'), noindex: true }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireMember({ request, context })
  const search = new URL(request.url).searchParams
  return {
    ...(await ownProviders(viewer)),
    said: search.has('verknuepft')
      ? ('linked' as const)
      : search.has('geloest')
        ? ('unlinked' as const)
        : null,
  }
}

export default function OwnProvidersPage() {
  const { providers, hasPassword, said } = useLoaderData<typeof loader>()
  return (
    <Main>
      <Breadcrumb items={[{ label: t('members.account.title'), href: paths.account() }]} />
      <PageHeader title={t('singleSignOn.own.title')} lead={t('singleSignOn.own.lead')} />
      {said && <Notice tone="success" title={t(`singleSignOn.own.${said}`)} live />}
      <OwnProviders providers={providers} hasPassword={hasPassword} />
    </Main>
  )
}
