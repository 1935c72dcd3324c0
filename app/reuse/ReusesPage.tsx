import { t } from '~/i18n'
import { paths } from '~/paths'
import { SolutionBreadcrumb } from '~/solutions/SolutionBreadcrumb'
import { EmptyState } from '~/ui/EmptyState'
import { ItemList } from '~/ui/ListItem'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'
import { Pagination } from '~/ui/Pagination'
import { Section } from '~/ui/Section'
import { Split } from '~/ui/Split'
import { LineageDrawing } from './LineageDrawing'
import { hasLineage } from './lineage'
import { OwnReuse } from './OwnReuse'
import type { ReusePlace } from './queries/places.server'
import type { NamedOrganisation, Reuses } from './queries/solution.server'
import { ReuseHub } from './ReuseHub'
import { ReuseItem } from './ReuseItem'
import { ReuseMap } from './ReuseMap'
import { ReuseAside, SignInHint } from './ReuseSection'

interface ReusesPageProps {
  solution: {
    id: number
    slug: string
    title: string
    organisation: NamedOrganisation | null
    /** Whether something can be stated: it is published. */
    open: boolean
  }
  reuses: Reuses
  /** Where it runs, the original first. */
  places: ReusePlace[]
}

/** Everybody who reuses a solution, what they come to, and who adapted from whom. */
export function ReusesPage({ solution, reuses, places }: ReusesPageProps) {
  const at = (seite: string | null) => seite && paths.reuses(solution, { seite })
  return (
    <Main>
      <SolutionBreadcrumb solution={solution} />
      <PageHeader
        title={t('reuse.all.pageTitle', { title: solution.title })}
        aside={reuses.figures.reusing > 0 && <ReuseHub count={reuses.figures.reusing} />}
        actions={
          solution.open && reuses.may === 'allowed' && <OwnReuse solution={solution} own={reuses.own} />
        }
      />
      {reuses.brokenCursor && (
        <Notice>
          <p>{t('reuse.all.brokenCursor')}</p>
        </Notice>
      )}
      {reuses.figures.all === 0 ? (
        <EmptyState title={t('reuse.all.empty')}>
          {t('reuse.section.empty')} <a href={paths.solution(solution)}>{t('reuse.all.back')}</a>
        </EmptyState>
      ) : (
        <Split aside={<ReuseAside solution={solution} reuses={reuses} />}>
          <Section title={t('reuse.section.title')}>
            <ItemList>
              {reuses.items.map((reuse) => (
                <ReuseItem key={reuse.id} reuse={reuse} />
              ))}
            </ItemList>
            <Pagination
              newer={at(reuses.newer)}
              older={at(reuses.older)}
              newerLabel={t('reuse.all.previous')}
              olderLabel={t('reuse.all.next')}
            />
            <SignInHint solution={solution} reuses={reuses} />
          </Section>
        </Split>
      )}
      {hasLineage(reuses.lineage) && (
        <Section title={t('reuse.lineage.drawn')}>
          <LineageDrawing original={solution.organisation} lineage={reuses.lineage} />
        </Section>
      )}
      {places.length > 1 && (
        <Section title={t('reuse.map.title')}>
          <ReuseMap places={places} />
        </Section>
      )}
    </Main>
  )
}
