import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { invite } from '~/invitations/commands/invite.server'
import { InvitationTable } from '~/invitations/InvitationTable'
import { InviteForm } from '~/invitations/InviteForm'
import { ownInvitations } from '~/invitations/queries.server'
import { inviteSchema, validDays } from '~/invitations/schema'
import { paths } from '~/paths'
import { now } from '~/platform/clock.server'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { rateLimits } from '~/platform/rate-limit/limits'
import { attempt } from '~/server/attempts.server'
import { requireConfirmed } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { EmptyState } from '~/ui/EmptyState'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'
import { Section } from '~/ui/Section'

export const handle: PageHandle = { title: t('invitations.title'), noindex: true }

export { actionHeaders as headers } from '~/server/actionHeaders'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireConfirmed({ request, context })
  const open = orNotFound(await ownInvitations(viewer))
  const search = new URL(request.url).searchParams
  const today = now().getTime()
  return {
    organisation: viewer.organisationName ?? '',
    open: open.map((one) => ({ ...one, days: Math.floor((today - one.sentAt.getTime()) / 86_400_000) })),
    said: search.has('gesendet') ? ('sent' as const) : search.has('zurueck') ? ('withdrawn' as const) : null,
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireConfirmed({ request, context }, form)
  const submission = parseWithZod(form, { schema: inviteSchema })
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 400 })
  const allowed = await attempt.invite(viewer, submission.value.email)
  if (!allowed.ok) {
    const headers = { 'Retry-After': String(allowed.retryAfterSeconds) }
    const lastResult = submission.reply({ formErrors: [t('invitations.errors.tooMany')] })
    return data({ lastResult }, { status: 429, headers })
  }
  const result = await invite(viewer, submission.value, context.publicUrl)
  if (!result.ok) throw notFound()
  throw redirect(paths.invitations('gesendet'))
}

export default function Invitations() {
  const { organisation, open, said } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()?.lastResult
  const limits = {
    member: rateLimits.invitationMember.times,
    organisation: rateLimits.invitationOrganisation.times,
  }
  return (
    <Main>
      <Breadcrumb items={[{ label: t('members.account.title'), href: paths.account() }]} />
      <PageHeader title={t('invitations.title')} lead={t('invitations.lead', { organisation })} />
      {said && (
        <Notice tone="success" title={t(`invitations.${said}`)} live>
          <p>{t(`invitations.${said}Text`, { days: validDays })}</p>
        </Notice>
      )}
      <Section title={t('invitations.newTitle')}>
        <InviteForm lastResult={lastResult} />
        <p className="muted">{t('invitations.limits', limits)}</p>
      </Section>
      <Section title={t('invitations.openTitle')} ruled>
        {open.length > 0 ? (
          <InvitationTable invitations={open} />
        ) : (
          <EmptyState title={t('invitations.none')}>{t('invitations.noneText')}</EmptyState>
        )}
      </Section>
    </Main>
  )
}
