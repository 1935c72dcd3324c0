import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { AccountFacts } from '~/members/account/AccountFacts'
import { AccountLinks } from '~/members/account/AccountLinks'
import { AccountNotice, doneOf } from '~/members/account/AccountNotice'
import { ProfileForm } from '~/members/account/ProfileForm'
import { WaitingNotice } from '~/members/account/WaitingNotice'
import { WithoutContact } from '~/members/account/WithoutContact'
import { editProfile } from '~/members/commands/account.server'
import { findAccount } from '~/members/queries/find.server'
import { profileSchema } from '~/members/schema'
import { OwnWaiting } from '~/moderation/held/OwnWaiting'
import { ownWaiting } from '~/moderation/held/queries.server'
import { paths } from '~/paths'
import { readForm } from '~/platform/http/form.server'
import { reusesWithoutContact } from '~/reuse/queries/contact.server'
import { requireMember } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { solutionsWithoutContact } from '~/solutions/queries/contact.server'
import { QuestionNotice } from '~/still-running/QuestionNotice'
import { openQuestions } from '~/still-running/queries.server'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { Section } from '~/ui/Section'

export const handle: PageHandle = { title: t('members.account.title'), noindex: true }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireMember({ request, context })
  const search = new URL(request.url).searchParams
  const [account, questions, solutions, reuses, posts] = await Promise.all([
    findAccount(viewer),
    openQuestions(viewer),
    solutionsWithoutContact(viewer),
    reusesWithoutContact(viewer),
    ownWaiting(viewer),
  ])
  return { account, saved: doneOf(search), questions: questions.length, solutions, reuses, posts }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireMember({ request, context }, form)
  const submission = parseWithZod(form, { schema: profileSchema })
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 400 })
  await editProfile(viewer, submission.value)
  throw redirect(`${paths.account()}?gespeichert`)
}

export default function AccountRoute() {
  const { account, saved, questions, solutions, reuses, posts } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()?.lastResult
  return (
    <Main>
      <PageHeader title={t('members.account.title')} />
      <AccountNotice saved={saved} />
      <WaitingNotice account={account} />
      <QuestionNotice questions={questions} />
      <AccountFacts account={account} />
      <AccountLinks account={account} />
      <OwnWaiting posts={posts} />
      <WithoutContact solutions={solutions} reuses={reuses} />
      <Section title={t('members.account.profile')} ruled>
        <ProfileForm account={account} lastResult={lastResult} />
      </Section>
    </Main>
  )
}
