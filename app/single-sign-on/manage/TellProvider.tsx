import { t } from '~/i18n'
import { DefinitionList } from '~/ui/DefinitionList'
import { Section } from '~/ui/Section'

/** The addresses of this site that the organisation's IT enters at its provider. */
export function TellProvider({ returnTo, signedOut }: { returnTo: string; signedOut: string }) {
  return (
    <Section title={t('singleSignOn.admin.tell')}>
      <DefinitionList
        entries={[
          { term: t('singleSignOn.admin.tellReturn'), value: <code>{returnTo}</code> },
          { term: t('singleSignOn.admin.tellSignedOut'), value: <code>{signedOut}</code> },
        ]}
      />
    </Section>
  )
}
