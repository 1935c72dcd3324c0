import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { MemberTable } from '~/members/manage/MemberTable'
import { listMembers } from '~/members/queries/manage.server'
import { paths } from '~/paths'
import { orNotFound } from '~/platform/http/form.server'
import { requireAdministrator } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { EmptyState } from '~/ui/EmptyState'
import { plainField } from '~/ui/forms/fieldState'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextField } from '~/ui/forms/TextField'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'
import { Pagination } from '~/ui/Pagination'

export const handle: PageHandle = { title: t('members.admin.title'), noindex: true }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireAdministrator({ request, context })
  const search = new URL(request.url).searchParams
  const q = (search.get('q') ?? '').slice(0, 100)
  const page = orNotFound(await listMembers(viewer, { q, cursor: search.get('seite') }))
  return { q, ...page, changed: search.has('gespeichert') }
}

export default function Members() {
  const { q, items, newer, older, brokenCursor, changed } = useLoaderData<typeof loader>()
  const at = (seite: string | null) => seite && paths.adminMembers({ q, seite })
  const id = 'mitglieder-suche'
  return (
    <Main>
      <Breadcrumb items={[{ label: t('members.admin.above'), href: paths.admin() }]} />
      <PageHeader title={t('members.admin.title')} />
      {changed && (
        <Notice tone="success" title={t('members.admin.done')} live>
          <p>{t('members.admin.doneText')}</p>
        </Notice>
      )}
      {brokenCursor && (
        <Notice>
          <p>{t('members.admin.brokenCursor')}</p>
        </Notice>
      )}
      <form id={id} className="form" method="get" action={paths.adminMembers()}>
        <TextField
          field={plainField(id, 'q', { value: q })}
          label={t('members.admin.searchLabel')}
          type="search"
          markOptional={false}
        />
        <SubmitButton variant="secondary">{t('members.admin.searchSubmit')}</SubmitButton>
      </form>
      {items.length === 0 ? (
        <EmptyState title={t('members.admin.empty')}>{t('members.admin.emptyText')}</EmptyState>
      ) : (
        <MemberTable members={items} />
      )}
      <Pagination newer={at(newer)} older={at(older)} />
    </Main>
  )
}
