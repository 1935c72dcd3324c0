import type { SubmissionResult } from '@conform-to/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { SolutionBreadcrumb } from '~/solutions/SolutionBreadcrumb'
import { ButtonLink } from '~/ui/ButtonLink'
import { ErrorSummary } from '~/ui/forms/ErrorSummary'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { Split } from '~/ui/Split'
import type { ReuseFormPage } from './queries/form.server'
import { ReuseForm } from './ReuseForm'
import { ReuseHistory } from './ReuseHistory'
import { StoredReuse } from './StoredReuse'
import type { ReuseFormValues } from './values'

interface ReusePageProps {
  page: ReuseFormPage
  /** The name of the viewer's organisation. */
  organisation: string | null
  values: ReuseFormValues
  version: number
  lastResult?: SubmissionResult<string[]> | null
  /** Whether a colleague changed the statement since the form was opened. */
  stale?: boolean
}

/** What the viewer's organisation does with a solution of another: the whole form, or why there is none. */
export function ReusePage({ page, organisation, values, version, lastResult, stale }: ReusePageProps) {
  const { solution, may, own } = page
  const form = <ReuseForm page={page} values={values} version={version} lastResult={lastResult} />
  return (
    <Main>
      <SolutionBreadcrumb solution={solution} />
      <PageHeader
        title={t('reuse.form.title')}
        lead={may === 'allowed' ? t('reuse.form.lead', { name: organisation ?? '' }) : undefined}
      />
      {may !== 'allowed' && (
        <>
          <ErrorSummary formId="" errors={lastResult?.error ?? {}} />
          <p>{t(`reuse.may.${may}`)}</p>
          <p className="actions">
            <ButtonLink href={paths.solution(solution)}>{t('reuse.all.back')}</ButtonLink>
          </p>
        </>
      )}
      {may === 'allowed' &&
        (stale ? (
          <Split even aside={<StoredReuse own={own} />}>
            {form}
          </Split>
        ) : (
          form
        ))}
      {own && <ReuseHistory solution={solution} own={own} />}
    </Main>
  )
}
