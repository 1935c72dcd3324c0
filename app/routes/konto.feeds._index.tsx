import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { feedListAt, formatsOf, pageOfList } from '~/feeds/address'
import { createFeedKey, mostKeys } from '~/feeds/commands.server'
import { FeedAddresses } from '~/feeds/FeedAddresses'
import { ownFeeds } from '~/feeds/keys.server'
import { OwnFeedTable } from '~/feeds/OwnFeedTable'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { orNotFound, readForm } from '~/platform/http/form.server'
import { requireConfirmed } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { EmptyState } from '~/ui/EmptyState'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'

export const handle: PageHandle = { title: t('feeds.own.title'), noindex: true }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireConfirmed({ request, context })
  const removed = new URL(request.url).searchParams.has('entfernt')
  return { feeds: await ownFeeds(viewer), removed, most: mostKeys }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireConfirmed({ request, context }, form)
  const list = orNotFound(feedListAt(String(form.get('von') ?? '')))
  const result = await createFeedKey(viewer, list)
  if (!result.ok) return data({ addresses: null }, { status: 409 })
  const page = pageOfList(list)
  const addresses = formatsOf(list).map((format) => ({
    format,
    address: context.publicUrl + paths.feed(page, format, result.value),
  }))
  return data({ addresses })
}

export default function OwnFeeds() {
  const { feeds, removed, most } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Main>
      <Breadcrumb items={[{ label: t('members.account.title'), href: paths.account() }]} />
      <PageHeader title={t('feeds.own.title')} lead={t('feeds.own.lead')} />
      {answer?.addresses && (
        <Notice tone="success" title={t('feeds.own.made')} live>
          <p>{t('feeds.own.madeText')}</p>
          <FeedAddresses addresses={answer.addresses} />
        </Notice>
      )}
      {answer?.addresses === null && (
        <Notice tone="danger" title={t('feeds.own.tooMany', { most })} live>
          <p>{t('feeds.own.tooManyText')}</p>
        </Notice>
      )}
      {removed && !answer && (
        <Notice tone="success" title={t('feeds.own.removed')} live>
          <p>{t('feeds.own.removedText')}</p>
        </Notice>
      )}
      {feeds.length > 0 ? (
        <OwnFeedTable feeds={feeds} />
      ) : (
        <EmptyState title={t('feeds.own.none')}>{t('feeds.own.noneText')}</EmptyState>
      )}
    </Main>
  )
}
