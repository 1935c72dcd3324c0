import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { formatDateTime } from '~/i18n/format'
import { paths } from '~/paths'
import { withdrawnRequests } from '~/requests/queries/withdrawn.server'
import { requireMember } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { ownDrafts } from '~/solutions/queries/drafts.server'
import { ButtonLink } from '~/ui/ButtonLink'
import { EmptyState } from '~/ui/EmptyState'
import { Facts } from '~/ui/Facts'
import { ItemList, ListItem } from '~/ui/ListItem'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'
import { PostButton } from '~/ui/PostButton'
import { Section } from '~/ui/Section'

export const handle: PageHandle = { title: t('solutions.drafts.title'), noindex: true }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireMember({ request, context })
  const saved = new URL(request.url).searchParams.has('gespeichert')
  const [own, requests] = await Promise.all([ownDrafts(viewer), withdrawnRequests(viewer)])
  return { saved, ...own, requests }
}

export default function DraftsRoute() {
  const { saved, drafts, withdrawn, requests } = useLoaderData<typeof loader>()
  const start = <ButtonLink href={paths.newSolution()}>{t('solutions.drafts.start')}</ButtonLink>
  return (
    <Main>
      <PageHeader title={t('solutions.drafts.title')} actions={drafts.length > 0 && start} />
      {saved && drafts.length > 0 && (
        <Notice tone="success" live>
          <p>{t('solutions.drafts.savedNotice')}</p>
        </Notice>
      )}
      {drafts.length === 0 ? (
        <EmptyState title={t('solutions.drafts.empty')} actions={start}>
          {t('solutions.drafts.emptyText')}
        </EmptyState>
      ) : (
        <ItemList>
          {drafts.map((draft) => (
            <ListItem
              key={draft.id}
              level={2}
              title={draft.title || t('solutions.drafts.untitled')}
              href={paths.editSolution(draft)}
              facts={<Facts>{t('solutions.drafts.saved', { at: formatDateTime(draft.updatedAt) })}</Facts>}
              figures={
                <PostButton
                  action={paths.discardDraft(draft)}
                  variant="tertiary"
                  small
                  label={t('solutions.drafts.discardLabel', {
                    title: draft.title || t('solutions.drafts.untitled'),
                  })}
                >
                  {t('solutions.drafts.discard')}
                </PostButton>
              }
            />
          ))}
        </ItemList>
      )}
      {withdrawn.length > 0 && (
        <Section title={t('solutions.drafts.withdrawn')}>
          <ItemList>
            {withdrawn.map((solution) => (
              <ListItem
                key={solution.id}
                title={solution.title}
                href={paths.solution(solution)}
                facts={
                  <Facts>
                    {t('solutions.drafts.withdrawnAt', { at: formatDateTime(solution.updatedAt) })}
                  </Facts>
                }
              />
            ))}
          </ItemList>
        </Section>
      )}
      {requests.length > 0 && (
        <Section title={t('requests.withdrawal.own')}>
          <ItemList>
            {requests.map((request) => (
              <ListItem
                key={request.id}
                title={request.title}
                href={paths.request(request)}
                facts={
                  <Facts>
                    {t('solutions.drafts.withdrawnAt', { at: formatDateTime(request.updatedAt) })}
                  </Facts>
                }
              />
            ))}
          </ItemList>
        </Section>
      )}
    </Main>
  )
}
