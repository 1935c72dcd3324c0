import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { ownFactors } from '~/second-factor/queries.server'
import { SecuritySections } from '~/second-factor/SecuritySections'
import { requireMember } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { ButtonLink } from '~/ui/ButtonLink'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'
import { Section } from '~/ui/Section'

export const handle: PageHandle = { title: t('secondFactor.title'), noindex: true }

const said = {
  app: 'app',
  'app-entfernt': 'appRemoved',
  passkey: 'passkey',
  'passkey-entfernt': 'passkeyRemoved',
} as const

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireMember({ request, context })
  const search = new URL(request.url).searchParams
  const [, saved = null] = Object.entries(said).find(([name]) => search.has(name)) ?? []
  return { factors: await ownFactors(viewer), missing: viewer.factorMissing ?? false, saved }
}

export default function Security() {
  const { factors, missing, saved } = useLoaderData<typeof loader>()
  return (
    <Main>
      <Breadcrumb items={[{ label: t('members.account.title'), href: paths.account() }]} />
      <PageHeader title={t('secondFactor.title')} lead={t('secondFactor.lead')} />
      {saved && (
        <Notice tone="success" title={t(`secondFactor.saved.${saved}`)} live>
          <p>{t('secondFactor.saved.text')}</p>
        </Notice>
      )}
      {missing && (
        <Notice tone="warning" title={t('secondFactor.needed.title')}>
          <p>{t('secondFactor.needed.text')}</p>
        </Notice>
      )}
      <Section title={t('secondFactor.password.title')}>
        <p>{t('secondFactor.password.text')}</p>
        <div className="actions">
          <ButtonLink href={paths.changePassword()}>{t('secondFactor.password.change')}</ButtonLink>
        </div>
      </Section>
      <SecuritySections factors={factors} />
      <Section title={t('singleSignOn.own.title')} ruled>
        <p>{t('singleSignOn.own.lead')}</p>
        <div className="actions">
          <ButtonLink href={paths.ownProviders()}>{t('singleSignOn.own.open')}</ButtonLink>
        </div>
      </Section>
      <Section title={t('secondFactor.sessions.title')} ruled>
        <p>{t('secondFactor.sessions.text')}</p>
        <div className="actions">
          <ButtonLink href={paths.sessions()}>{t('auth.sessions.title')}</ButtonLink>
        </div>
      </Section>
    </Main>
  )
}
