import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { formatDate, formatNumber } from '~/i18n/format'
import { addressOf } from '~/legal/pages'
import { listManagedPages, type ManagedPage } from '~/legal/queries/editing.server'
import { paths } from '~/paths'
import { orNotFound } from '~/platform/http/form.server'
import { requireAdministrator } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { DataTable } from '~/ui/DataTable'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'

export const handle: PageHandle = { title: t('legal.admin.title'), noindex: true }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireAdministrator({ request, context })
  return orNotFound(await listManagedPages(viewer))
}

function versionOf({ number, publishedAt, differs }: ManagedPage): string {
  if (publishedAt) return t('legal.admin.own', { number, date: formatDate(publishedAt) })
  return [t('legal.admin.fromTemplate'), differs && t('legal.admin.templateDiffers')]
    .filter(Boolean)
    .join('. ')
}

export default function LegalTexts() {
  const { pages, consents } = useLoaderData<typeof loader>()
  return (
    <Main>
      <Breadcrumb items={[{ label: t('admin.title'), href: paths.admin() }]} />
      <PageHeader title={t('legal.admin.title')} lead={t('legal.admin.lead')} />
      <DataTable
        caption={t('legal.admin.caption')}
        captionHidden
        columns={[
          { key: 'page', label: t('legal.admin.page') },
          { key: 'version', label: t('legal.admin.version') },
          { key: 'edit', label: t('legal.admin.edit') },
        ]}
        rows={pages.map((managed) => ({
          key: managed.page,
          cells: [
            <a key="page" href={addressOf(managed.page)}>
              {t(`legal.pages.${managed.page}`)}
            </a>,
            versionOf(managed),
            <a
              key="edit"
              href={paths.legalText(managed.page)}
              aria-label={t('legal.admin.editLabel', { page: t(`legal.pages.${managed.page}`) })}
            >
              {t('legal.admin.edit')}
            </a>,
          ],
        }))}
      />
      <p>{t('legal.admin.consents', { count: consents, formatted: formatNumber(consents) })}</p>
    </Main>
  )
}
