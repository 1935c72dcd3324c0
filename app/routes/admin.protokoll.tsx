import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AuditTable } from '~/admin/audit/AuditTable'
import { type AuditKind, auditKinds, parseAuditKind } from '~/admin/audit/kinds'
import { auditLog } from '~/admin/audit/queries.server'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { orNotFound } from '~/platform/http/form.server'
import { retentionSettings } from '~/privacy/retention/settings.server'
import { requireAdministrator } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { EmptyState } from '~/ui/EmptyState'
import { FilterChips } from '~/ui/FilterChips'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { Pagination } from '~/ui/Pagination'

export const handle: PageHandle = { title: t('audit.title'), noindex: true }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireAdministrator({ request, context })
  const search = new URL(request.url).searchParams
  const kind = parseAuditKind(search.get('art'))
  const [page, { days }] = await Promise.all([
    auditLog(viewer, { kind, cursor: search.get('seite') }),
    retentionSettings(),
  ])
  return { ...orNotFound(page), kind, days: days.audit }
}

const kinds = Object.keys(auditKinds) as AuditKind[]

export default function Audit() {
  const { entries, older, kind, days } = useLoaderData<typeof loader>()
  return (
    <Main>
      <Breadcrumb items={[{ label: t('admin.title'), href: paths.admin() }]} />
      <PageHeader title={t('audit.title')} lead={t('audit.lead', { days })} />
      <FilterChips
        label={t('audit.filter')}
        exclusive
        chips={[
          { label: t('audit.kinds.alle'), href: paths.auditLog(), active: kind === null },
          ...kinds.map((art) => ({
            label: t(`audit.kinds.${art}`),
            href: paths.auditLog({ art }),
            active: kind === art,
          })),
        ]}
      />
      {entries.length === 0 ? (
        <EmptyState title={t('audit.empty')}>{t('audit.emptyText')}</EmptyState>
      ) : (
        <AuditTable entries={entries} />
      )}
      <Pagination older={older && paths.auditLog({ art: kind ?? undefined, seite: older })} />
    </Main>
  )
}
