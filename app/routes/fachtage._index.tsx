import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FachtagList } from '~/fachtage/FachtagList'
import { canOrganise } from '~/fachtage/policy'
import { listFachtage } from '~/fachtage/queries/fachtag.server'
import { t } from '~/i18n'
import { paths } from '~/paths'
import type { PageHandle } from '~/server/page'
import { ButtonLink } from '~/ui/ButtonLink'
import { EmptyState } from '~/ui/EmptyState'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'

export const handle: PageHandle = { title: t('fachtage.list.title') }

export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = await context.viewer()
  const fachtage = await context.mayLag(() => listFachtage(viewer))
  return { fachtage, mayOrganise: canOrganise(viewer) }
}

export default function FachtageRoute() {
  const { fachtage, mayOrganise } = useLoaderData<typeof loader>()
  return (
    <Main>
      <PageHeader
        title={t('fachtage.list.title')}
        lead={t('fachtage.list.lead')}
        actions={mayOrganise && <ButtonLink href={paths.newFachtag()}>{t('fachtage.list.new')}</ButtonLink>}
      />
      {fachtage.length > 0 ? (
        <FachtagList fachtage={fachtage} />
      ) : (
        <EmptyState title={t('fachtage.list.empty')}>
          {t(mayOrganise ? 'fachtage.list.emptyTextTeam' : 'fachtage.list.emptyText')}
        </EmptyState>
      )}
    </Main>
  )
}
