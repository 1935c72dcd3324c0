import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { formatMonth } from '~/i18n/format'
import { canRelease } from '~/members/policy'
import { findMember } from '~/members/queries/find.server'
import { ReportLink } from '~/moderation/reports/ReportLink'
import { parseId, paths } from '~/paths'
import { orNotFound } from '~/platform/http/form.server'
import type { PageHandle } from '~/server/page'
import { ButtonLink } from '~/ui/ButtonLink'
import { Facts } from '~/ui/Facts'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: ({ member }) => member.name,
  noindex: true,
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = await context.viewer()
  const member = orNotFound(await findMember(viewer, orNotFound(parseId(params.id))))
  const mayReport = !(viewer.kind === 'member' && viewer.id === member.id)
  return { member, mayReport, mayRelease: canRelease(viewer, member) }
}

export default function Member() {
  const { member, mayReport, mayRelease } = useLoaderData<typeof loader>()
  const { name, functionTitle, organisation, role, memberSince } = member
  return (
    <Main>
      <PageHeader
        title={name}
        facts={
          <Facts>
            {functionTitle}
            <a href={paths.organisation(organisation)}>{organisation.name}</a>
            {role !== 'member' && t(`members.roles.${role}`)}
            {t('members.page.since', { date: formatMonth(memberSince) })}
          </Facts>
        }
        actions={
          <>
            <ButtonLink href={paths.organisation(organisation)}>
              {t('members.page.organisation', { name: organisation.name })}
            </ButtonLink>
            {mayRelease && (
              <ButtonLink href={paths.leaveOrganisation(member.id)} variant="tertiary">
                {t('members.leaving.release')}
              </ButtonLink>
            )}
            {mayReport && <ReportLink thing={{ kind: 'member', id: member.id }} what={name} />}
          </>
        }
      />
    </Main>
  )
}
