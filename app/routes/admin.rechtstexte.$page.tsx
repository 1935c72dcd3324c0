import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { isoDay } from '~/i18n/format'
import { publishLegalText } from '~/legal/commands/publish.server'
import { LegalEditor } from '~/legal/LegalEditor'
import { PlaceholderTable } from '~/legal/PlaceholderTable'
import { addressOf, isLegalPage, type LegalPage } from '~/legal/pages'
import { findEditedPage } from '~/legal/queries/editing.server'
import { placeholderValues } from '~/legal/queries/facts.server'
import { renderPage } from '~/legal/queries/pages.server'
import { previewSchema, publishSchema } from '~/legal/schema'
import { paths } from '~/paths'
import { now } from '~/platform/clock.server'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { requireAdministrator, requireFresh } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { ButtonLink } from '~/ui/ButtonLink'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: ({ page }) => t('legal.admin.editTitle', { page: t(`legal.pages.${page}`) }),
  noindex: true,
}

function pageOf(value: string | undefined): LegalPage {
  if (!isLegalPage(value)) throw notFound()
  return value
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireAdministrator({ request, context })
  const page = pageOf(params.page)
  const { source, number, template } = orNotFound(await findEditedPage(viewer, page))
  const search = new URL(request.url).searchParams
  const loaded = search.has('vorlage')
  const values = await placeholderValues(context.publicUrl, now())
  const published = search.has('veroeffentlicht')
  return { page, source: loaded ? template : source, number, loaded, values, published }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireAdministrator({ request, context }, form)
  const page = pageOf(params.page)
  if (form.has('preview')) {
    const typed = parseWithZod(form, { schema: previewSchema })
    const source = typed.status === 'success' ? typed.value.source : ''
    const previewHtml = await renderPage(source, context.publicUrl, now())
    return data({ lastResult: typed.reply(), previewHtml })
  }
  const submission = parseWithZod(form, { schema: publishSchema(isoDay(now())) })
  const again = (error: string[], status: number) =>
    data({ lastResult: submission.reply({ formErrors: error }), previewHtml: undefined }, { status })
  if (submission.status !== 'success') return again([], 400)
  await requireFresh({ request, context }, form)
  const result = await publishLegalText(viewer, page, submission.value)
  if (result.ok) throw redirect(paths.legalText(page, { veroeffentlicht: 1 }))
  if (result.problem === 'not_allowed') throw notFound()
  return again([t(`legal.admin.${result.problem}`)], 409)
}

export default function EditLegalText() {
  const { page, source, number, loaded, values, published } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const read = <ButtonLink href={addressOf(page)}>{t('legal.admin.readPage')}</ButtonLink>
  return (
    <Main>
      <Breadcrumb
        items={[
          { label: t('admin.title'), href: paths.admin() },
          { label: t('legal.admin.title'), href: paths.legalTexts() },
        ]}
      />
      <PageHeader
        title={t('legal.admin.editTitle', { page: t(`legal.pages.${page}`) })}
        actions={
          <ButtonLink href={paths.legalText(page, { vorlage: 1 })} variant="tertiary">
            {t('legal.admin.loadTemplate')}
          </ButtonLink>
        }
      />
      {published && !answered && (
        <Notice tone="success" actions={read} live>
          <p>{t('legal.admin.published')}</p>
        </Notice>
      )}
      {loaded && !answered && (
        <Notice>
          <p>{t('legal.admin.templateLoaded')}</p>
        </Notice>
      )}
      <LegalEditor
        page={page}
        source={source}
        seen={number}
        lastResult={answered?.lastResult}
        previewHtml={answered?.previewHtml}
      />
      <PlaceholderTable values={values} />
    </Main>
  )
}
