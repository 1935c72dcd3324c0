import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { orNotFound } from '~/platform/http/form.server'
import { MissesPage } from '~/search/MissesPage'
import { listMisses } from '~/search/queries/misses.server'
import { topicsByName } from '~/search/queries/topics.server'
import { requireOrganiser } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'

export const handle: PageHandle = { title: t('search.misses.title'), noindex: true }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireOrganiser({ request, context })
  const word = (new URL(request.url).searchParams.get('wort') ?? '').trim().slice(0, 80)
  return {
    word,
    misses: word ? [] : orNotFound(await listMisses(viewer)),
    topics: word ? await topicsByName() : [],
  }
}

export default function Misses() {
  return <MissesPage {...useLoaderData<typeof loader>()} />
}
