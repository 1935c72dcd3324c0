import type { SubmissionResult } from '@conform-to/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { ErrorSummary } from '~/ui/forms/ErrorSummary'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import type { RatingView } from './queries.server'
import { RatingForm } from './RatingForm'
import { RatingRefusal } from './RatingRefusal'
import { meanText } from './wording'

type RatingPageProps = {
  solution: { id: number; slug: string; title: string }
  rating: RatingView
  lastResult?: SubmissionResult<string[]> | null
}

/** The rating form on a page of its own: what a failed submit answers with. */
export function RatingPage({ solution, rating, lastResult }: RatingPageProps) {
  return (
    <Main>
      <Breadcrumb items={[{ label: solution.title, href: paths.solution(solution) }]} />
      <PageHeader title={t('ratings.give')} lead={meanText(rating.mean)} />
      {rating.may === 'allowed' ? (
        <RatingForm solution={solution} own={rating.own} lastResult={lastResult} />
      ) : (
        <>
          <ErrorSummary formId="" errors={lastResult?.error ?? {}} />
          <RatingRefusal solution={solution} may={rating.may} />
        </>
      )}
    </Main>
  )
}
