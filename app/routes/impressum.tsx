import { useLoaderData } from '@remix-run/react'
import { OperatorMail, OperatorValue } from '~/admin/OperatorValue'
import { siteSettings } from '~/admin/queries.server'
import { t } from '~/i18n'
import type { PageHandle } from '~/server/page'
import { DefinitionList } from '~/ui/DefinitionList'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { Section } from '~/ui/Section'

export const handle: PageHandle = { title: t('legal.imprint.title') }

export async function loader() {
  const { operator } = await siteSettings()
  const { name, representative, address, email, phone } = operator
  return { name, representative, address, email, phone }
}

export default function Imprint() {
  const { name, representative, address, email, phone } = useLoaderData<typeof loader>()
  return (
    <Main>
      <PageHeader title={t('legal.imprint.title')} />
      <Section title={t('legal.imprint.provider')}>
        <DefinitionList
          wide
          entries={[
            { term: t('admin.fields.name'), value: <OperatorValue value={name} /> },
            { term: t('admin.fields.representative'), value: <OperatorValue value={representative} /> },
            { term: t('admin.fields.address'), value: <OperatorValue value={address} /> },
            { term: t('admin.fields.email'), value: <OperatorMail value={email} /> },
            { term: t('admin.fields.phone'), value: phone },
          ]}
        />
      </Section>
      <Section title={t('legal.imprint.responsible')}>
        <p>{t('legal.imprint.responsibleText')}</p>
      </Section>
      <Section title={t('legal.imprint.data')}>
        <p>{t('legal.imprint.dataText')}</p>
      </Section>
    </Main>
  )
}
