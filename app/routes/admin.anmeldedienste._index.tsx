import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { requireAdministrator } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { ProviderTable } from '~/single-sign-on/manage/ProviderTable'
import { listProviders } from '~/single-sign-on/queries/manage.server'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { ButtonLink } from '~/ui/ButtonLink'
import { EmptyState } from '~/ui/EmptyState'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'

export const handle: PageHandle = { title: t('singleSignOn.admin.title'), noindex: true }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireAdministrator({ request, context })
  return { providers: await listProviders(viewer) }
}

export default function IdentityProviders() {
  const { providers } = useLoaderData<typeof loader>()
  return (
    <Main>
      <Breadcrumb items={[{ label: t('admin.title'), href: paths.admin() }]} />
      <PageHeader
        title={t('singleSignOn.admin.title')}
        lead={t('singleSignOn.admin.lead')}
        actions={
          <ButtonLink href={paths.newIdentityProvider()} variant="primary">
            {t('singleSignOn.admin.add')}
          </ButtonLink>
        }
      />
      {providers.length > 0 ? (
        <ProviderTable providers={providers} />
      ) : (
        <EmptyState title={t('singleSignOn.admin.none')}>{t('singleSignOn.admin.noneText')}</EmptyState>
      )}
    </Main>
  )
}
