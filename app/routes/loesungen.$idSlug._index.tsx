import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AttachmentSection } from '~/attachments/AttachmentSection'
import { canAttach } from '~/attachments/policy'
import { listAttachments } from '~/attachments/queries/shown.server'
import { Discussion } from '~/discussions/Discussion'
import { readDiscussion } from '~/discussions/queries/threads.server'
import { t } from '~/i18n'
import { canReport } from '~/moderation/policy'
import { ReportLink } from '~/moderation/reports/ReportLink'
import { parseIdSlug, paths } from '~/paths'
import { orNotFound } from '~/platform/http/form.server'
import { canDeleteText } from '~/privacy/deletion/policy'
import { findRating } from '~/ratings/queries.server'
import { RatingBox } from '~/ratings/RatingBox'
import { linkedIn } from '~/requests/linkedIn'
import { OfferedSection } from '~/requests/OfferedSection'
import { answeredRequests } from '~/requests/queries/answered.server'
import { offeredRequests } from '~/requests/queries/offers.server'
import { SolutionAnswers } from '~/requests/SolutionAnswers'
import { OwnReuse } from '~/reuse/OwnReuse'
import { findReuses } from '~/reuse/queries/solution.server'
import { ReuseHub } from '~/reuse/ReuseHub'
import { ReuseNotice } from '~/reuse/ReuseNotice'
import { ReuseSection } from '~/reuse/ReuseSection'
import { saidIn } from '~/reuse/said'
import { inOneStatement } from '~/server/inOneStatement.server'
import type { PageHandle } from '~/server/page'
import { canEditSolution, canModerateSolution, canTakeOver, canWithdraw } from '~/solutions/policy'
import { findSolution } from '~/solutions/queries/page.server'
import { relatedSolutions } from '~/solutions/related/queries.server'
import { RelatedSolutions } from '~/solutions/related/RelatedSolutions'
import { SolutionActions } from '~/solutions/SolutionActions'
import { ProtectedHint, SolutionArticle, SolutionImprint } from '~/solutions/SolutionArticle'
import { SolutionAtAGlance } from '~/solutions/SolutionAtAGlance'
import { SolutionFacts } from '~/solutions/SolutionFacts'
import { SolutionNotices } from '~/solutions/SolutionNotices'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { ButtonLink } from '~/ui/ButtonLink'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { Section } from '~/ui/Section'
import { Split } from '~/ui/Split'

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: ({ solution }) => solution.title || t('solutions.drafts.untitled'),
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const address = orNotFound(parseIdSlug(params.idSlug))
  const viewer = await context.viewer()
  const search = new URL(request.url).searchParams
  const { id } = address
  const [found, rating, reuses, discussion, requests, related, attachments] = await inOneStatement(() => [
    findSolution(viewer, id),
    findRating(viewer, id),
    findReuses(viewer, id, { limit: 6, lineage: 40 }),
    readDiscussion(viewer, id, search),
    answeredRequests(viewer, id),
    relatedSolutions(viewer, id),
    listAttachments(viewer, id),
  ])
  const solution = orNotFound(found)
  if (address.slug !== solution.slug) throw redirect(paths.solution(solution), 301)
  return {
    solution,
    ...(solution.publishedAt !== null
      ? { rating, reuses, said: reuses && saidIn(search, reuses), discussion }
      : { rating: null, reuses: null, said: null, discussion: null }),
    requests,
    offered: { requests: await offeredRequests(viewer, solution), linked: linkedIn(search) },
    related,
    files: { attachments, mayManage: canAttach(viewer, solution) },
    signedIn: viewer.kind === 'member',
    mayTakeOver: canTakeOver(viewer, solution),
    mayReport: canReport(viewer, solution),
    may: {
      edit: canEditSolution(viewer, solution),
      withdraw: canWithdraw(viewer, solution),
      remove: canDeleteText(viewer, { ...solution, kind: 'solution' }),
      moderate: canModerateSolution(viewer, solution),
      reuse: solution.state === 'visible' && reuses?.may === 'allowed',
    },
  }
}

export default function SolutionRoute() {
  const page = useLoaderData<typeof loader>()
  const { solution, rating, reuses, said, discussion, requests, offered, related } = page
  const { files, signedIn, mayTakeOver, mayReport, may } = page
  const [firstTopic] = solution.topics
  return (
    <Main>
      <Breadcrumb
        items={[
          { label: t('solutions.list.title'), href: paths.solutions() },
          ...(firstTopic ? [{ label: firstTopic.label, href: paths.topic(firstTopic) }] : []),
        ]}
      />
      {said && <ReuseNotice solution={solution} said={said} />}
      <PageHeader
        title={solution.title || t('solutions.drafts.untitled')}
        lead={solution.summary}
        facts={
          <SolutionFacts linked solution={{ ...solution, membersOnly: solution.visibility === 'members' }} />
        }
        aside={
          reuses &&
          reuses.figures.reusing > 0 && <ReuseHub count={reuses.figures.reusing} href="#nachnutzung" />
        }
        actions={
          (solution.publishedAt || Object.values(may).some(Boolean)) && (
            <>
              {reuses && may.reuse && <OwnReuse solution={solution} own={reuses.own} />}
              {solution.publishedAt && (
                <ButtonLink href={paths.decisionPaper(solution)}>{t('attachments.paper.button')}</ButtonLink>
              )}
              <SolutionActions solution={solution} may={may} />
            </>
          )
        }
      />
      <SolutionNotices solution={solution} />
      {may.edit && <OfferedSection solution={solution} {...offered} />}
      <Split
        aside={
          <>
            <Section title={t('solutions.page.atAGlance')}>
              <SolutionAtAGlance solution={solution} mayTakeOver={mayTakeOver} />
            </Section>
            {solution.hasProtected && <ProtectedHint signedIn={signedIn} here={paths.solution(solution)} />}
            <SolutionAnswers requests={requests} />
            {rating && <RatingBox solution={solution} rating={rating} />}
          </>
        }
      >
        <SolutionArticle solution={solution} />
        <AttachmentSection solution={solution} {...files} />
        <SolutionImprint solution={solution} />
        {mayReport && <ReportLink thing={{ kind: 'solution', id: solution.id }} what={solution.title} />}
      </Split>
      {reuses && <ReuseSection solution={solution} reuses={reuses} />}
      {discussion && (
        <Discussion
          subject={{ kind: 'solution', id: solution.id, slug: solution.slug, title: solution.title }}
          discussion={discussion}
        />
      )}
      <RelatedSolutions solution={solution} related={related} />
    </Main>
  )
}
