import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { assignOrganisation } from '~/members/commands/confirm.server'
import { AssignForm } from '~/members/confirmation/AssignForm'
import { DecisionPage } from '~/members/confirmation/DecisionPage'
import { findWaiting } from '~/members/queries/waiting.server'
import { assignmentSchema } from '~/members/schema'
import { searchOrganisations } from '~/organisations/queries/search.server'
import { parseId, paths } from '~/paths'
import { orNotFound, readForm } from '~/platform/http/form.server'
import { requireOrganiser } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { ButtonLink } from '~/ui/ButtonLink'
import { Section } from '~/ui/Section'

export const handle: PageHandle = { title: t('members.confirmations.assignTitle'), noindex: true }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireOrganiser({ request, context })
  const member = orNotFound(await findWaiting(viewer, orNotFound(parseId(params.id))))
  const given = new URL(request.url).searchParams.get('ort')
  const q = (given ?? (member.organisation ? '' : member.wantedOrganisation)).slice(0, 100)
  return { member, q, hits: q ? await searchOrganisations(q, 20) : null }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireOrganiser({ request, context }, form)
  const memberId = orNotFound(parseId(params.id))
  const submission = parseWithZod(form, { schema: assignmentSchema })
  if (submission.status !== 'success') {
    return data({ lastResult: submission.reply(), error: t('members.register.chooseError') }, { status: 400 })
  }
  const result = await assignOrganisation(viewer, { memberId, ...submission.value })
  if (result.ok) throw redirect(paths.confirmation(memberId))
  if (result.problem === 'gone') throw redirect(`${paths.confirmations()}?entschieden`)
  const error = t(`members.errors.${result.problem}`)
  return data({ lastResult: submission.reply({ formErrors: [error] }), error }, { status: 409 })
}

export default function Assign() {
  const { member, q, hits } = useLoaderData<typeof loader>()
  const error = useActionData<typeof action>()?.error
  return (
    <DecisionPage member={member} title={t('members.confirmations.assignTitle')} below>
      <Section title={t('members.confirmations.assignSearchTitle')}>
        <AssignForm
          address={paths.assignOrganisation(member.id)}
          submit={t('members.confirmations.assignSubmit')}
          q={q}
          hits={hits}
          error={error}
        />
      </Section>
      <Section title={t('members.confirmations.addTitle')}>
        <p>{t('members.confirmations.addText')}</p>
        <ButtonLink href={paths.addOrganisation(member.id)}>{t('members.confirmations.addTitle')}</ButtonLink>
      </Section>
    </DecisionPage>
  )
}
