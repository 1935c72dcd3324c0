import { useLoaderData } from '@remix-run/react'
import { OperatorMail, OperatorValue } from '~/admin/OperatorValue'
import { siteSettings } from '~/admin/queries.server'
import { t } from '~/i18n'
import { legal } from '~/i18n/de/legal'
import type { PageHandle } from '~/server/page'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { Section } from '~/ui/Section'

export const handle: PageHandle = { title: t('legal.privacy.title') }

export async function loader() {
  const { name, address, email, dataProtectionOfficer, supervisoryAuthority, hosting } = (
    await siteSettings()
  ).operator
  return { name, address, email, dataProtectionOfficer, supervisoryAuthority, hosting }
}

export default function Privacy() {
  const operator = useLoaderData<typeof loader>()
  const purposes = Object.keys(legal.privacy.purposeList) as (keyof typeof legal.privacy.purposeList)[]
  return (
    <Main>
      <PageHeader title={t('legal.privacy.title')} />
      <Section title={t('legal.privacy.short')}>
        <p>{t('legal.privacy.shortText')}</p>
      </Section>
      <Section title={t('legal.privacy.controller')}>
        <p>
          <OperatorValue value={operator.name} />
          <br />
          <OperatorValue value={operator.address} />
          <br />
          <OperatorMail value={operator.email} />
        </p>
      </Section>
      <Section title={t('legal.privacy.officer')}>
        <p>
          <OperatorValue value={operator.dataProtectionOfficer} />
        </p>
      </Section>
      <Section title={t('legal.privacy.purposes')}>
        <ul>
          {purposes.map((purpose) => (
            <li key={purpose}>{t(`legal.privacy.purposeList.${purpose}`)}</li>
          ))}
        </ul>
      </Section>
      <Section title={t('legal.privacy.basis')}>
        <p>{t('legal.privacy.basisText')}</p>
      </Section>
      <Section title={t('legal.privacy.storage')}>
        <p>{t('legal.privacy.storageText')}</p>
      </Section>
      <Section title={t('legal.privacy.recipients')}>
        <p>{t('legal.privacy.recipientsText')}</p>
        {operator.hosting && (
          <p>
            {t('legal.privacy.recipientsHosting')} <OperatorValue value={operator.hosting} />
          </p>
        )}
      </Section>
      <Section title={t('legal.privacy.rights')}>
        <p>{t('legal.privacy.rightsText')}</p>
      </Section>
      <Section title={t('legal.privacy.complaint')}>
        <p>{t('legal.privacy.complaintText')}</p>
        <p>
          <OperatorValue value={operator.supervisoryAuthority} />
        </p>
      </Section>
    </Main>
  )
}
