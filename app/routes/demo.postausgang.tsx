import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OutboxMail } from '~/admin/OutboxMail'
import { demoMails } from '~/admin/queries.server'
import { t } from '~/i18n'
import { notFound } from '~/platform/http/form.server'
import type { PageHandle } from '~/server/page'
import { EmptyState } from '~/ui/EmptyState'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'

export const handle: PageHandle = { title: t('demo.outbox.title'), noindex: true }

export async function loader({ context }: LoaderFunctionArgs) {
  if (!context.demo) throw notFound()
  return { mails: await demoMails() }
}

export default function Outbox() {
  const { mails } = useLoaderData<typeof loader>()
  return (
    <Main>
      <PageHeader title={t('demo.outbox.title')} lead={t('demo.outbox.lead')} />
      {mails.length === 0 ? (
        <EmptyState title={t('demo.outbox.empty')}>{t('demo.outbox.emptyMore')}</EmptyState>
      ) : (
        mails.map((mail) => <OutboxMail key={mail.id} mail={mail} />)
      )}
    </Main>
  )
}
