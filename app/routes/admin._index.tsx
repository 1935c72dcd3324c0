import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AdminAreas } from '~/admin/AdminAreas'
import { missingOfOperator, siteSettings } from '~/admin/queries.server'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { requireAdministrator } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'
import { Section } from '~/ui/Section'

export const handle: PageHandle = { title: t('admin.title'), noindex: true }

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAdministrator({ request, context })
  const { operator } = await siteSettings()
  return { missing: missingOfOperator(operator) }
}

export default function Administration() {
  const { missing } = useLoaderData<typeof loader>()
  return (
    <Main>
      <PageHeader title={t('admin.title')} />
      <Section title={t('admin.todo')}>
        {missing.length === 0 ? (
          <p>{t('admin.nothingTodo')}</p>
        ) : (
          <Notice tone="warning">
            <p>
              {t('admin.todoSettings', {
                fields: missing.map((field) => t(`admin.fields.${field}`)).join(', '),
              })}{' '}
              <a href={paths.adminSettings()}>{t('legal.setUp')}</a>
            </p>
          </Notice>
        )}
      </Section>
      <AdminAreas />
    </Main>
  )
}
