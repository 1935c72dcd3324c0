import { useLoaderData } from '@remix-run/react'
import { OperatorMail, OperatorValue } from '~/admin/OperatorValue'
import { siteSettings } from '~/admin/queries.server'
import { t } from '~/i18n'
import type { PageHandle } from '~/server/page'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { Section } from '~/ui/Section'

export const handle: PageHandle = { title: t('legal.accessibility.title') }

export async function loader() {
  const { email, accessibilityContact, enforcementBody } = (await siteSettings()).operator
  return { email, accessibilityContact, enforcementBody }
}

export default function Accessibility() {
  const { email, accessibilityContact, enforcementBody } = useLoaderData<typeof loader>()
  return (
    <Main>
      <PageHeader title={t('legal.accessibility.title')} lead={t('legal.accessibility.lead')} />
      <Section title={t('legal.accessibility.state')}>
        <p>{t('legal.accessibility.stateText')}</p>
        <p>{t('legal.accessibility.created')}</p>
      </Section>
      <Section title={t('legal.accessibility.barriers')}>
        <p>{t('legal.accessibility.barriersText')}</p>
      </Section>
      <Section title={t('legal.accessibility.feedback')}>
        <p>{t('legal.accessibility.feedbackText')}</p>
        <p>
          {accessibilityContact ? (
            <OperatorValue value={accessibilityContact} />
          ) : (
            <OperatorMail value={email} />
          )}
        </p>
      </Section>
      <Section title={t('legal.accessibility.enforcement')}>
        <p>{t('legal.accessibility.enforcementText')}</p>
        <p>
          <OperatorValue value={enforcementBody} />
        </p>
      </Section>
    </Main>
  )
}
