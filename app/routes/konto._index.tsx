import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { AccountFacts } from '~/members/account/AccountFacts'
import { AccountNotice } from '~/members/account/AccountNotice'
import { ProfileForm } from '~/members/account/ProfileForm'
import { WaitingNotice } from '~/members/account/WaitingNotice'
import { editProfile } from '~/members/commands/account.server'
import { findAccount } from '~/members/queries/find.server'
import { profileSchema } from '~/members/schema'
import { paths } from '~/paths'
import { readForm } from '~/platform/http/form.server'
import { requireMember } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { QuestionNotice } from '~/still-running/QuestionNotice'
import { openQuestions } from '~/still-running/queries.server'
import { ButtonLink } from '~/ui/ButtonLink'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { Section } from '~/ui/Section'

export const handle: PageHandle = { title: t('members.account.title'), noindex: true }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireMember({ request, context })
  const search = new URL(request.url).searchParams
  const saved = search.has('gespeichert') ? 'saved' : search.has('passwort') ? 'passwordSaved' : null
  const [account, questions] = await Promise.all([findAccount(viewer), openQuestions(viewer)])
  return { account, saved, questions: questions.length } as const
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
  const { account, saved, questions } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()?.lastResult
  return (
    <Main>
      <PageHeader title={t('members.account.title')} />
      <AccountNotice saved={saved} />
      <WaitingNotice account={account} />
      <QuestionNotice questions={questions} />
      <AccountFacts account={account} />
      <div className="actions">
        <ButtonLink href={paths.drafts()}>{t('members.account.drafts')}</ButtonLink>
        <ButtonLink href={paths.changePassword()}>{t('members.account.passwordTitle')}</ButtonLink>
        {account.status === 'confirmed' && (
          <ButtonLink href={paths.member(account.id)}>{t('members.account.page')}</ButtonLink>
        )}
      </div>
      <Section title={t('members.account.profile')} ruled>
        <ProfileForm account={account} lastResult={lastResult} />
      </Section>
    </Main>
  )
}
