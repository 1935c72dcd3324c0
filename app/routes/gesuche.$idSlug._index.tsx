import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Discussion } from '~/discussions/Discussion'
import { readDiscussion } from '~/discussions/queries/threads.server'
import { t } from '~/i18n'
import { canReport } from '~/moderation/policy'
import { ReportLink } from '~/moderation/reports/ReportLink'
import { parseIdSlug, paths } from '~/paths'
import { orNotFound } from '~/platform/http/form.server'
import { canDeleteText } from '~/privacy/deletion/policy'
import { Answers } from '~/requests/Answers'
import {
  answering,
  canEditRequest,
  canFinish,
  canModerateRequest,
  canReadNotes,
  canReopen,
  canWithdrawRequest,
  joining,
} from '~/requests/policy'
import { findRequest } from '~/requests/queries/page.server'
import { RequestActions } from '~/requests/RequestActions'
import { RequestArticle, RequestAtAGlance, RequestImprint } from '~/requests/RequestArticle'
import { RequestFacts } from '~/requests/RequestFacts'
import { RequestNotices } from '~/requests/RequestNotices'
import { RequestOutcome } from '~/requests/RequestOutcome'
import { Seekers } from '~/requests/Seekers'
import { inOneStatement } from '~/server/inOneStatement.server'
import type { PageHandle } from '~/server/page'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { Section } from '~/ui/Section'
import { Split } from '~/ui/Split'

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: ({ sought }) => sought.title,
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { id, slug } = orNotFound(parseIdSlug(params.idSlug))
  const viewer = await context.viewer()
  const [found, discussion] = await inOneStatement(() => [
    findRequest(viewer, id),
    readDiscussion(viewer, id, new URL(request.url).searchParams),
  ])
  const sought = orNotFound(found)
  if (slug !== sought.slug) throw redirect(paths.request(sought), 301)
  return {
    sought,
    discussion,
    readsNotes: canReadNotes(viewer),
    mayReport: canReport(viewer, sought),
    may: {
      join: joining(viewer, sought),
      answer: answering(viewer, sought),
      edit: canEditRequest(viewer, sought),
      finish: canFinish(viewer, sought),
      reopen: canReopen(viewer, sought),
      withdraw: canWithdrawRequest(viewer, sought),
      remove: canDeleteText(viewer, { ...sought, kind: 'request' }),
      moderate: canModerateRequest(viewer, sought),
    },
  }
}

export default function RequestRoute() {
  const { sought, discussion, readsNotes, mayReport, may } = useLoaderData<typeof loader>()
  const { id, slug, title } = sought
  const [firstTopic] = sought.topics
  return (
    <Main>
      <Breadcrumb
        items={[
          { label: t('requests.list.title'), href: paths.requests() },
          ...(firstTopic ? [{ label: firstTopic.label, href: paths.topic(firstTopic) }] : []),
        ]}
      />
      <PageHeader
        title={title}
        lead={sought.summary}
        facts={<RequestFacts linked request={{ ...sought, membersOnly: sought.visibility === 'members' }} />}
        actions={<RequestActions request={sought} may={may} />}
      />
      <RequestNotices request={sought} />
      <RequestOutcome request={sought} mayReopen={may.reopen} />
      <Split
        aside={
          <Section title={t('requests.page.atAGlance')}>
            <RequestAtAGlance request={sought} />
          </Section>
        }
      >
        <RequestArticle request={sought} />
        <RequestImprint request={sought} />
        {mayReport && <ReportLink thing={{ kind: 'request', id }} what={title} />}
      </Split>
      <Answers request={sought} may={may.answer} />
      <Seekers request={sought} may={may.join} readsNotes={readsNotes} />
      {discussion && <Discussion subject={{ kind: 'request', id, slug, title }} discussion={discussion} />}
    </Main>
  )
}
