import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { handOverOf } from '~/members/leaving/schema'
import { ManagePage } from '~/members/manage/ManagePage'
import { findManaged } from '~/members/queries/manage.server'
import { parseId, paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { AdminDeletionFields } from '~/privacy/deletion/AdminDeletionFields'
import { answerOf, refusalErrors } from '~/privacy/deletion/answer'
import { askForDeletion } from '~/privacy/deletion/commands/ask.server'
import { DeletionForm } from '~/privacy/deletion/DeletionForm'
import { findAccountToDelete } from '~/privacy/deletion/queries/account.server'
import { adminDeletionSchema, chosenTexts } from '~/privacy/deletion/schema'
import { requireAdministrator, requireFresh } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: ({ member }) => t('privacy.admin.deleteTitle', { name: member.name }),
  noindex: true,
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireAdministrator({ request, context })
  const memberId = orNotFound(parseId(params.id))
  // The own account goes by the page that everybody has.
  if (memberId === viewer.id) throw notFound()
  return {
    member: orNotFound(await findManaged(viewer, memberId)),
    account: orNotFound(await findAccountToDelete(viewer, memberId)),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireAdministrator({ request, context }, form)
  const memberId = orNotFound(parseId(params.id))
  const again = (errors: Record<string, string[]>, status: number) =>
    data({ ...answerOf(form, errors), lastResult: { status: 'error' as const } }, { status })
  const submission = parseWithZod(form, { schema: adminDeletionSchema })
  if (submission.status !== 'success') {
    const errors = submission.reply().error ?? {}
    return again(Object.fromEntries(Object.entries(errors).map(([name, found]) => [name, found ?? []])), 400)
  }
  await requireFresh({ request, context }, form)
  const { reason, when } = submission.value
  const result = await askForDeletion(
    viewer,
    { memberId, handOver: handOverOf(form), texts: chosenTexts(form), reason, atOnce: when === 'now' },
    context.publicUrl,
  )
  if (result.ok) throw redirect(paths.adminMembers({ gespeichert: 1 }))
  const { problem } = result
  if (problem === 'gone' || problem === 'not_allowed') throw notFound()
  return again(refusalErrors(problem), 409)
}

export default function DeleteMember() {
  const { member, account } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <ManagePage
      member={member}
      title={t('privacy.admin.deleteTitle', { name: member.name })}
      lead={t('privacy.admin.deleteLead')}
    >
      <DeletionForm
        account={account}
        action={paths.deleteMember(member.id)}
        back={paths.adminMembers()}
        answer={answer}
      >
        <AdminDeletionFields answer={answer} />
      </DeletionForm>
    </ManagePage>
  )
}
