import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { mergeOrganisations } from '~/organisations/commands/merge.server'
import { MergePreviewView } from '~/organisations/merging/MergePreviewView'
import { SuccessorSearch } from '~/organisations/merging/SuccessorSearch'
import { findMergeable, findSuccessor, previewMerge } from '~/organisations/queries/merge.server'
import { searchOrganisations } from '~/organisations/queries/search.server'
import { parseId, paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { requireFresh, requireOrganiser } from '~/server/guards.server'
import { organisationAddress } from '~/server/organisationAddress.server'
import type { PageHandle } from '~/server/page'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: ({ from }) => t('organisations.merging.title', { name: from.name }),
  noindex: true,
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireOrganiser({ request, context })
  const from = orNotFound(await findMergeable(viewer, organisationAddress(params)))
  const search = new URL(request.url).searchParams
  const id = parseId(search.get('organisationId') ?? undefined)
  const into = id === null ? null : await findSuccessor(viewer, from.id, id)
  const q = (search.get('ort') ?? '').slice(0, 100)
  const found = q && !into ? await searchOrganisations(q, 20) : null
  return {
    from,
    into,
    preview: into && (await previewMerge(from.id, into.id)),
    q,
    hits: found?.items.filter((hit) => hit.id !== from.id) ?? null,
    nothingChosen: search.has('vorschau'),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireOrganiser({ request, context }, form)
  const from = orNotFound(await findMergeable(viewer, organisationAddress(params)))
  await requireFresh({ request, context }, form)
  const intoId = parseId(String(form.get('organisationId') ?? ''))
  const result = await mergeOrganisations(viewer, from.id, intoId ?? from.id)
  if (result.ok) throw redirect(`${paths.organisation(result.value)}?zusammengefuehrt`)
  if (result.problem === 'not_allowed') throw notFound()
  const error = t(`organisations.merging.${result.problem}`)
  const lastResult = { status: 'error' as const, error: { '': [error] } }
  return data({ error, lastResult }, { status: 409 })
}

export default function MergeOrganisation() {
  const { from, into, preview, q, hits, nothingChosen } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Main>
      <Breadcrumb
        items={[
          { label: t('organisations.title'), href: paths.organisations() },
          { label: from.name, href: paths.organisation(from) },
        ]}
      />
      <PageHeader
        title={t('organisations.merging.title', { name: from.name })}
        lead={t('organisations.merging.lead')}
      />
      {answer && (
        <Notice tone="danger" live>
          <p>{answer.error}</p>
        </Notice>
      )}
      {into && preview ? (
        <MergePreviewView from={from} into={into} preview={preview} />
      ) : (
        <SuccessorSearch
          from={from}
          q={q}
          hits={hits}
          error={nothingChosen ? t('organisations.merging.required') : undefined}
        />
      )}
    </Main>
  )
}
