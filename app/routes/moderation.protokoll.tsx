import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { logFiltersOf } from '~/moderation/log/filters'
import { LogPage } from '~/moderation/log/LogPage'
import { readLog } from '~/moderation/log/queries.server'
import { orNotFound } from '~/platform/http/form.server'
import { requireOrganiser } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'

export const handle: PageHandle = { title: t('moderation.log.title'), noindex: true }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireOrganiser({ request, context })
  const search = new URL(request.url).searchParams
  const filters = logFiltersOf(search)
  return { filters, page: orNotFound(await readLog(viewer, filters, search.get('ab'))) }
}

export default function LogRoute() {
  return <LogPage {...useLoaderData<typeof loader>()} />
}
