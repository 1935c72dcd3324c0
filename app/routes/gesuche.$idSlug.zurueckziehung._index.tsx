import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { parseIdSlug, paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { withdrawRequest } from '~/requests/commands/withdraw.server'
import { canWithdrawRequest } from '~/requests/policy'
import { findRequest } from '~/requests/queries/page.server'
import { RequestStep } from '~/requests/RequestStep'
import { requireConfirmed } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'

export const handle: PageHandle = { title: t('requests.withdrawal.title'), noindex: true }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { id } = orNotFound(parseIdSlug(params.idSlug))
  const viewer = await requireConfirmed({ request, context })
  const sought = orNotFound(await findRequest(viewer, id))
  if (!canWithdrawRequest(viewer, sought)) throw notFound()
  return { sought: { id, slug: sought.slug, title: sought.title } }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id } = orNotFound(parseIdSlug(params.idSlug))
  const viewer = await requireConfirmed({ request, context }, await readForm(request))
  const sought = orNotFound(await findRequest(viewer, id))
  const result = await withdrawRequest(viewer, id)
  if (!result.ok) throw notFound()
  throw redirect(paths.request(sought))
}

export default function WithdrawRequestRoute() {
  const { sought } = useLoaderData<typeof loader>()
  return (
    <RequestStep
      request={sought}
      title={t('requests.withdrawal.title')}
      submit={t('requests.withdrawal.submit')}
    >
      {t('requests.withdrawal.text', { title: sought.title })}
    </RequestStep>
  )
}
