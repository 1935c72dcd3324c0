import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { DecisionPage } from '~/moderation/decisions/DecisionPage'
import { findDecision } from '~/moderation/decisions/queries/decision.server'
import { parseId } from '~/paths'
import { orNotFound } from '~/platform/http/form.server'
import { requireOrganiser } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'

export const handle: PageHandle = { title: t('moderation.review.title'), noindex: true }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireOrganiser({ request, context })
  return { decision: orNotFound(await findDecision(viewer, orNotFound(parseId(params.id)))) }
}

export default function DecisionRoute() {
  return <DecisionPage {...useLoaderData<typeof loader>()} />
}
