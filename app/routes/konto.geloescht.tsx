import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { DeletedTextList } from '~/privacy/deletion/DeletedTextList'
import { deletedTexts } from '~/privacy/deletion/queries/texts.server'
import { textUndoDays } from '~/privacy/deletion/schema'
import { requireConfirmed } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { EmptyState } from '~/ui/EmptyState'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'

export const handle: PageHandle = { title: t('privacy.texts.title'), noindex: true }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireConfirmed({ request, context })
  const deleted = new URL(request.url).searchParams.has('geloescht')
  return { texts: await deletedTexts(viewer), deleted }
}

export default function DeletedTexts() {
  const { texts, deleted } = useLoaderData<typeof loader>()
  const days = { days: textUndoDays }
  return (
    <Main>
      <Breadcrumb items={[{ label: t('members.account.title'), href: paths.account() }]} />
      <PageHeader title={t('privacy.texts.title')} lead={t('privacy.texts.lead', days)} />
      {deleted && texts.length > 0 && (
        <Notice tone="success" title={t('privacy.texts.deleted')} live>
          <p>{t('privacy.texts.deletedText')}</p>
        </Notice>
      )}
      {texts.length > 0 ? (
        <DeletedTextList texts={texts} />
      ) : (
        <EmptyState title={t('privacy.texts.empty')}>{t('privacy.texts.emptyText', days)}</EmptyState>
      )}
    </Main>
  )
}
