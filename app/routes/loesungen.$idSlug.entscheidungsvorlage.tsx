import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DecisionPaper } from '~/decision-papers/DecisionPaper'
import { findPaper } from '~/decision-papers/queries.server'
import { t } from '~/i18n'
import { parseIdSlug, paths } from '~/paths'
import { orNotFound } from '~/platform/http/form.server'
import type { PageHandle } from '~/server/page'
import { SolutionBreadcrumb } from '~/solutions/SolutionBreadcrumb'
import { ButtonLink } from '~/ui/ButtonLink'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: ({ paper }) => t('attachments.paper.heading', { title: paper.title }),
  noindex: true,
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { id, slug } = orNotFound(parseIdSlug(params.idSlug))
  const found = orNotFound(await findPaper(await context.viewer(), id, context.publicUrl))
  if (slug !== found.solution.slug) throw redirect(paths.decisionPaper(found.solution), 301)
  return found
}

export default function DecisionPaperRoute() {
  const { solution, paper } = useLoaderData<typeof loader>()
  return (
    <Main>
      <SolutionBreadcrumb solution={solution} />
      <PageHeader
        title={t('attachments.paper.heading', { title: paper.title })}
        lead={paper.summary}
        facts={<p className="muted small">{paper.lead}</p>}
        actions={
          <>
            <ButtonLink href={paths.decisionPaperDocx(solution)}>{t('attachments.paper.docx')}</ButtonLink>
            <span className="muted small">{t('attachments.paper.print')}</span>
          </>
        }
      />
      <DecisionPaper paper={paper} />
    </Main>
  )
}
