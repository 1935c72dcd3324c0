import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { ModerationPage } from '~/moderation/ModerationPage'
import { countQueues } from '~/moderation/queries.server'
import { orNotFound } from '~/platform/http/form.server'
import { requireOrganiser } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'

export const handle: PageHandle = { title: t('moderation.title'), noindex: true }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireOrganiser({ request, context })
  return { queues: orNotFound(await countQueues(viewer)) }
}

export default function Moderation() {
  return <ModerationPage {...useLoaderData<typeof loader>()} />
}
