import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { startSession } from '~/auth/session.server'
import { t } from '~/i18n'
import { leaveOrganisation } from '~/members/commands/leave.server'
import { HandOverForm } from '~/members/leaving/HandOverForm'
import { handOverOf } from '~/members/leaving/schema'
import { findLeaving, type Leaving } from '~/members/queries/leaving.server'
import { parseId, paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { requireConfirmed, requireFresh } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'

const wordsOf = ({ own, member, organisation }: Leaving) => {
  const names = { name: member.name, organisation: organisation.name }
  return own
    ? { title: t('members.leaving.ownTitle', names), lead: t('members.leaving.ownLead', names) }
    : { title: t('members.leaving.title', names), lead: t('members.leaving.lead', names) }
}

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: ({ leaving }) => wordsOf(leaving).title,
  noindex: true,
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireConfirmed({ request, context })
  return { leaving: orNotFound(await findLeaving(viewer, orNotFound(parseId(params.id)))) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireConfirmed({ request, context }, form)
  const memberId = orNotFound(parseId(params.id))
  const { own, organisation } = orNotFound(await findLeaving(viewer, memberId))
  await requireFresh({ request, context }, form)
  const result = await leaveOrganisation(viewer, memberId, handOverOf(form), context.publicUrl)
  if (result.ok) {
    if (!own) throw redirect(`${paths.organisation(organisation)}?ausgetreten`)
    const headers = { 'Set-Cookie': await startSession(viewer.id, context.device) }
    throw redirect(`${paths.account()}?ausgetreten`, { headers })
  }
  if (result.problem === 'not_allowed' || result.problem === 'gone') throw notFound()
  const error =
    result.problem === 'unknown_colleague'
      ? t('members.leaving.unknown_colleague')
      : t('members.errors.last_administrator')
  const chosen = [...form].filter((field): field is [string, string] => typeof field[1] === 'string')
  const lastResult = { status: 'error' as const, error: { '': [error] } }
  return data({ error, chosen: Object.fromEntries(chosen), lastResult }, { status: 409 })
}

export default function LeaveOrganisation() {
  const { leaving } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { own, member } = leaving
  const { title, lead } = wordsOf(leaving)
  return (
    <Main>
      <Breadcrumb
        items={[
          own
            ? { label: t('members.account.title'), href: paths.account() }
            : { label: member.name, href: paths.member(member.id) },
        ]}
      />
      <PageHeader title={title} lead={lead} />
      <HandOverForm leaving={leaving} chosen={answer?.chosen} error={answer?.error} />
    </Main>
  )
}
