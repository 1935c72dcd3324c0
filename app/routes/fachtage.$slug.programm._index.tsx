import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { startImport } from '~/fachtage/commands/startImport.server'
import { ImportList } from '~/fachtage/ImportList'
import { ProgrammeUpload } from '~/fachtage/ProgrammeUpload'
import { problemText } from '~/fachtage/programmeText'
import { findFachtag } from '~/fachtage/queries/fachtag.server'
import { listImports } from '~/fachtage/queries/import.server'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { requireOrganiser } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'

export const handle: PageHandle = { title: t('fachtage.upload.title'), noindex: true }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireOrganiser({ request, context })
  const fachtag = orNotFound(await findFachtag(params.slug ?? ''))
  if (fachtag.slug !== params.slug && !context.posted) throw redirect(paths.programme(fachtag), 301)
  return { fachtag, imports: await listImports(viewer, fachtag.id) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireOrganiser({ request, context }, form)
  const fachtag = orNotFound(await findFachtag(params.slug ?? ''))
  const file = form.get('file')
  const text = String(form.get('text') ?? '')
  const chosen = file instanceof File && (file.size > 0 || text.trim() === '') ? file : null
  const input = chosen
    ? { bytes: new Uint8Array(await chosen.arrayBuffer()), fileName: chosen.name }
    : { text }
  const started = await startImport(viewer, fachtag, input)
  if (started.ok) throw redirect(paths.programmeImport(fachtag, started.value.id))
  if (started.problem === 'not_allowed') throw notFound()
  const error = { [chosen?.name ? 'file' : 'text']: [problemText(started.problem)] }
  return data({ lastResult: { status: 'error' as const, error }, text }, { status: 400 })
}

export default function ProgrammeRoute() {
  const { fachtag, imports } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Main>
      <Breadcrumb
        items={[
          { label: t('fachtage.list.title'), href: paths.fachtage() },
          { label: fachtag.title, href: paths.fachtag(fachtag) },
        ]}
      />
      <PageHeader title={t('fachtage.upload.title')} lead={t('fachtage.upload.lead')} />
      <ProgrammeUpload text={answer?.text ?? ''} errors={answer?.lastResult.error ?? {}} />
      <ImportList fachtag={fachtag} imports={imports} />
    </Main>
  )
}
