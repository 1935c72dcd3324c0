import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ownSessions } from '~/auth/queries.server'
import { SessionTable } from '~/auth/SessionTable'
import { absoluteDays, idleHours } from '~/auth/sessionAdapter.server'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { requireSession } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { ButtonLink } from '~/ui/ButtonLink'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'
import { PostButton } from '~/ui/PostButton'

export const handle: PageHandle = { title: t('auth.sessions.title'), noindex: true }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const sessions = await ownSessions(await requireSession({ request, context }, null))
  const search = new URL(request.url).searchParams
  const said = search.has('beendet')
    ? ('ended' as const)
    : search.has('alle-beendet')
      ? ('othersEnded' as const)
      : null
  return { sessions, said, limits: { hours: idleHours, days: absoluteDays } }
}

export default function Sessions() {
  const { sessions, said, limits } = useLoaderData<typeof loader>()
  return (
    <Main>
      <Breadcrumb items={[{ label: t('members.account.title'), href: paths.account() }]} />
      <PageHeader title={t('auth.sessions.title')} lead={t('auth.sessions.lead')} />
      {said && (
        <Notice tone="success" title={t(`auth.sessions.${said}`)} live>
          <p>{t(`auth.sessions.${said}Text`)}</p>
        </Notice>
      )}
      <SessionTable sessions={sessions} />
      <p className="muted">{t('auth.sessions.limits', limits)}</p>
      <div className="actions">
        {sessions.length > 1 && (
          <PostButton action={paths.endOtherSessions()}>{t('auth.sessions.endOthers')}</PostButton>
        )}
        <ButtonLink href={paths.changePassword()} variant="tertiary">
          {t('auth.sessions.password')}
        </ButtonLink>
      </div>
    </Main>
  )
}
