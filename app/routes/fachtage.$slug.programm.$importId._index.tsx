import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ClosedImport } from '~/fachtage/ClosedImport'
import { submitPreview } from '~/fachtage/commands/submitPreview.server'
import { previewFormId } from '~/fachtage/fieldOf'
import { ImportPreview, previewSummary } from '~/fachtage/ImportPreview'
import { PreviewNotices } from '~/fachtage/PreviewNotices'
import { findFachtag } from '~/fachtage/queries/fachtag.server'
import { findPreview } from '~/fachtage/queries/preview.server'
import { topicOptions } from '~/fachtage/topicOptions'
import { t } from '~/i18n'
import { parseId, paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { requireOrganiser } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'

export const handle: PageHandle = { title: t('fachtage.preview.title'), noindex: true }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireOrganiser({ request, context })
  const fachtag = orNotFound(await findFachtag(params.slug ?? ''))
  const importId = orNotFound(parseId(params.importId))
  const search = new URL(request.url).searchParams
  const page = parseId(search.get('seite') ?? undefined) ?? 1
  const found = orNotFound(await findPreview(viewer, fachtag, { importId, page }))
  return { fachtag, ...found, saved: search.has('gespeichert') }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireOrganiser({ request, context }, form)
  const fachtag = orNotFound(await findFachtag(params.slug ?? ''))
  const importId = orNotFound(parseId(params.importId))
  const result = await submitPreview(viewer, { fachtag, importId, form })
  switch (result.step) {
    case 'not_found':
      throw notFound()
    case 'applied':
      throw redirect(paths.fachtag(fachtag))
    case 'saved':
      throw redirect(
        paths.programmeImport(fachtag, importId, { seite: result.page, gespeichert: 1 }) +
          (result.field ? `#${previewFormId}-${result.field}` : ''),
      )
    default: {
      const { step, preview, version } = result
      const lastResult = { status: 'error' as const }
      return data({ step, preview, version, lastResult }, { status: step === 'unfinished' ? 400 : 409 })
    }
  }
}

export default function ImportRoute() {
  const { fachtag, programme, preview, topics, organisations, saved } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const shown = answer?.preview ?? preview
  const isOpen = programme.state === 'open'
  return (
    <Main>
      <Breadcrumb
        items={[
          { label: fachtag.title, href: paths.fachtag(fachtag) },
          { label: t('fachtage.preview.breadcrumb'), href: paths.programme(fachtag) },
        ]}
      />
      <PageHeader title={t('fachtage.preview.title')} lead={isOpen ? previewSummary(shown) : undefined} />
      {isOpen ? (
        <>
          <PreviewNotices
            {...{ fachtag, saved }}
            importId={programme.id}
            preview={shown}
            answered={answer?.step}
          />
          <ImportPreview
            {...{ fachtag, organisations }}
            importId={programme.id}
            version={answer?.version ?? programme.version}
            preview={shown}
            topics={topicOptions(topics)}
          />
        </>
      ) : (
        <ClosedImport fachtag={fachtag} state={programme.state} appliedAt={programme.appliedAt} />
      )}
    </Main>
  )
}
