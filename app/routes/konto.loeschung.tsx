import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { endSession } from '~/auth/session.server'
import { t } from '~/i18n'
import { handOverOf } from '~/members/leaving/schema'
import { paths } from '~/paths'
import { orNotFound, readForm } from '~/platform/http/form.server'
import { answerOf, refusalErrors } from '~/privacy/deletion/answer'
import { askForDeletion } from '~/privacy/deletion/commands/ask.server'
import { DeletionForm } from '~/privacy/deletion/DeletionForm'
import { DeletionSteps } from '~/privacy/deletion/DeletionSteps'
import { findAccountToDelete } from '~/privacy/deletion/queries/account.server'
import { chosenTexts, undoDays } from '~/privacy/deletion/schema'
import { requireFresh, requireMember } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'

export const handle: PageHandle = { title: t('privacy.deletion.title'), noindex: true }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireMember({ request, context })
  return { account: orNotFound(await findAccountToDelete(viewer, viewer.id)) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireMember({ request, context }, form)
  await requireFresh({ request, context }, form)
  const result = await askForDeletion(
    viewer,
    { memberId: viewer.id, handOver: handOverOf(form), texts: chosenTexts(form), reason: 'own' },
    context.publicUrl,
  )
  if (result.ok) {
    const headers = { 'Set-Cookie': await endSession(request.headers.get('Cookie')) }
    throw redirect(paths.accountLeaving(result.value.dueAt), { headers })
  }
  const { problem } = result
  // Somebody did it from another device.
  if (problem === 'gone' || problem === 'not_allowed') throw redirect(paths.signIn())
  const errors = refusalErrors(problem)
  return data({ ...answerOf(form, errors), lastResult: { status: 'error' as const } }, { status: 409 })
}

export default function DeleteAccount() {
  const { account } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Main>
      <Breadcrumb items={[{ label: t('members.account.title'), href: paths.account() }]} />
      <PageHeader title={t('privacy.deletion.title')} lead={t('privacy.deletion.lead', { days: undoDays })} />
      <DeletionSteps drafts={account.drafts} />
      <DeletionForm account={account} action={paths.deleteAccount()} back={paths.account()} answer={answer} />
    </Main>
  )
}
