import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { latestFachtag } from '~/fachtage/queries/fachtag.server'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { openRequests } from '~/requests/filters'
import { listRequests } from '~/requests/queries/list.server'
import { inOneStatement } from '~/server/inOneStatement.server'
import type { PageHandle } from '~/server/page'
import { noFilters } from '~/solutions/filters'
import { listSolutions } from '~/solutions/queries/list.server'
import { FachtagTeaser } from '~/start/FachtagTeaser'
import { Figures } from '~/start/Figures'
import { siteFigures } from '~/start/queries.server'
import { RequestTeasers } from '~/start/RequestTeasers'
import { SolutionTeasers } from '~/start/SolutionTeasers'
import { ButtonLink } from '~/ui/ButtonLink'
import { EmptyState } from '~/ui/EmptyState'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { SearchBox } from '~/ui/SearchBox'
import { Section } from '~/ui/Section'
import { Split } from '~/ui/Split'

export const handle: PageHandle = { title: t('start.pageTitle') }

const shown = 4

export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = await context.viewer()
  const [figures, fachtag, requests, reused, newest, discussed] = await context.mayLag(() =>
    inOneStatement(() => [
      siteFigures(viewer),
      latestFachtag(viewer),
      listRequests(viewer, { filters: openRequests, sort: 'mostSought', limit: shown }),
      listSolutions(viewer, { filters: noFilters, sort: 'reused', limit: 3 }),
      listSolutions(viewer, { filters: noFilters, sort: 'newest', limit: shown }),
      listSolutions(viewer, { filters: noFilters, sort: 'discussed', limit: shown }),
    ]),
  )
  return {
    figures,
    fachtag,
    requests: requests.items.map(({ id, slug, title, joinCount }) => ({ id, slug, title, joinCount })),
    reused: reused.items.filter(({ reuseCount }) => reuseCount > 0),
    newest: newest.items,
    discussed: discussed.items.filter(({ commentCount }) => commentCount > 0),
  }
}

export default function Start() {
  const { figures, fachtag, requests, reused, newest, discussed } = useLoaderData<typeof loader>()
  const contribute = (
    <ButtonLink href={paths.newSolution()} variant="secondary">
      {t('start.contribute')}
    </ButtonLink>
  )
  const sought = requests.length > 0 ? <RequestTeasers requests={requests} /> : null
  return (
    <Main>
      <PageHeader title={t('start.title')} lead={t('start.lead')} />
      <SearchBox
        action={paths.search()}
        suggestions={paths.searchSuggestions()}
        placeholder={t('start.searchPlaceholder')}
        large
      />
      {figures.solutions === 0 ? (
        <>
          <EmptyState title={t('start.empty')} actions={contribute}>
            {t('start.emptyMore')}
          </EmptyState>
          {sought}
        </>
      ) : (
        <>
          <Figures figures={figures} />
          {fachtag && sought ? (
            <Split even aside={sought}>
              <FachtagTeaser fachtag={fachtag} />
            </Split>
          ) : (
            (sought ?? (fachtag && <FachtagTeaser fachtag={fachtag} />))
          )}
          {reused.length > 0 && (
            <Section title={t('start.reused')} ruled>
              <SolutionTeasers solutions={reused} />
            </Section>
          )}
          <Split
            even
            aside={
              discussed.length > 0 && (
                <Section title={t('start.discussed')} ruled>
                  <SolutionTeasers solutions={discussed} />
                </Section>
              )
            }
          >
            <Section title={t('start.newest')} ruled>
              <SolutionTeasers solutions={newest} />
            </Section>
          </Split>
          <div className="actions">
            <ButtonLink href={paths.solutions()}>{t('start.allSolutions')}</ButtonLink>
            {contribute}
            <ButtonLink href={paths.newRequest()}>{t('requestLists.ask')}</ButtonLink>
          </div>
        </>
      )}
    </Main>
  )
}
