import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { formatDate } from '~/i18n/format'
import { parseId, paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { undoDeletionOf } from '~/privacy/deletion/commands/ask.server'
import { pendingDeletion } from '~/privacy/deletion/queries/account.server'
import { requireAdministrator } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { StepPage } from '~/ui/StepPage'

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: ({ deletion }) => t('privacy.admin.undoTitle', { name: deletion.name }),
  noindex: true,
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireAdministrator({ request, context })
  return { deletion: orNotFound(await pendingDeletion(viewer, orNotFound(parseId(params.id)))) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requireAdministrator({ request, context }, await readForm(request))
  const result = await undoDeletionOf(viewer, orNotFound(parseId(params.id)))
  if (!result.ok) throw notFound()
  throw redirect(paths.adminMembers({ gespeichert: 1 }))
}

export default function UndoDeletionOf() {
  const { name, dueAt, reason } = useLoaderData<typeof loader>().deletion
  return (
    <StepPage
      breadcrumb={[
        { label: t('members.admin.above'), href: paths.admin() },
        { label: t('members.admin.title'), href: paths.adminMembers() },
      ]}
      title={t('privacy.admin.undoTitle', { name })}
      submit={t('privacy.admin.undo')}
      back={{ label: t('members.admin.back'), href: paths.adminMembers() }}
    >
      {t('privacy.admin.undoText', { date: formatDate(dueAt), reason: t(`privacy.admin.reasons.${reason}`) })}
    </StepPage>
  )
}
