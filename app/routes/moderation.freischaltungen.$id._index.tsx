import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { ConfirmForm } from '~/members/confirmation/ConfirmForm'
import { DecisionPage } from '~/members/confirmation/DecisionPage'
import { findWaiting } from '~/members/queries/waiting.server'
import { parseId, paths } from '~/paths'
import { orNotFound } from '~/platform/http/form.server'
import { requireOrganiser } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { ButtonLink } from '~/ui/ButtonLink'
import { Section } from '~/ui/Section'

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: ({ member }) => t('members.confirmations.pageTitle', { name: member.name }),
  noindex: true,
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireOrganiser({ request, context })
  return { member: orNotFound(await findWaiting(viewer, orNotFound(parseId(params.id)))) }
}

export default function Confirmation() {
  const { member } = useLoaderData<typeof loader>()
  const { id, name, organisation } = member
  return (
    <DecisionPage member={member} title={t('members.confirmations.pageTitle', { name })}>
      {organisation && (
        <Section title={t('members.confirmations.confirmTitle')}>
          <ConfirmForm member={member} />
        </Section>
      )}
      <Section title={t('members.confirmations.otherwise')}>
        <div className="actions">
          <ButtonLink href={paths.assignOrganisation(id)}>
            {t('members.confirmations.assignTitle')}
          </ButtonLink>
          <ButtonLink href={paths.refuseMember(id)}>{t('members.confirmations.refuseTitle')}</ButtonLink>
        </div>
      </Section>
    </DecisionPage>
  )
}
