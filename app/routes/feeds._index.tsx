import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { isConfirmed } from '~/auth/viewer'
import { feedListAt, formatsOf, pageOfList } from '~/feeds/address'
import { FeedAddresses } from '~/feeds/FeedAddresses'
import { PrivateFeedForm } from '~/feeds/PrivateFeedForm'
import { resolveList } from '~/feeds/resolve.server'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { orNotFound } from '~/platform/http/form.server'
import type { PageHandle } from '~/server/page'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { Section } from '~/ui/Section'

export const handle: PageHandle = { title: t('feeds.title'), noindex: true }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await context.viewer()
  const from = new URL(request.url).searchParams.get('von') ?? paths.start()
  const asked = orNotFound(feedListAt(from))
  const { list, title } = orNotFound(await resolveList(viewer, asked))
  const page = pageOfList(list)
  return {
    page,
    title,
    addresses: formatsOf(list).map((format) => ({
      format,
      address: context.publicUrl + paths.feed(page, format),
    })),
    mayHaveKey: isConfirmed(viewer) && list.of !== 'fachtage',
  }
}

export default function Feeds() {
  const { page, title, addresses, mayHaveKey } = useLoaderData<typeof loader>()
  return (
    <Main>
      <PageHeader title={t('feeds.title')} lead={t('feeds.lead')} />
      <Section title={title}>
        <FeedAddresses addresses={addresses} />
        <p>
          <a href={page}>{t('feeds.backToList')}</a>
        </p>
      </Section>
      {mayHaveKey && (
        <Section title={t('feeds.private.title')} ruled>
          <p>{t('feeds.private.lead')}</p>
          <PrivateFeedForm page={page} />
        </Section>
      )}
    </Main>
  )
}
