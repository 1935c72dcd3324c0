import { t } from '~/i18n'
import { paths } from '~/paths'
import { plainField } from '~/ui/forms/fieldState'
import { RadioGroup } from '~/ui/forms/RadioGroup'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { Section } from '~/ui/Section'
import { Onward } from './Onward'

interface ParentStepProps {
  organisation: { id: number; name: string }
  parent: { id: number; name: string }
  weiter: string
}

/** Most small municipalities are administered by another body, which employs the staff: asks which of the two. */
export function ParentStep({ organisation, parent, weiter }: ParentStepProps) {
  const formId = 'verwaltung'
  return (
    <Section title={t('members.register.parentTitle')}>
      <form id={formId} className="form" method="get" action={paths.register()}>
        <Onward weiter={weiter} geklaert="1" />
        <RadioGroup
          field={plainField(formId, 'organisationId', { value: String(parent.id) })}
          label={t('members.register.parentTitle')}
          hint={t('members.register.parentText', { name: organisation.name, parent: parent.name })}
          required
          options={[parent, organisation].map(({ id, name }) => ({ value: String(id), label: name }))}
        />
        <SubmitButton>{t('members.register.next')}</SubmitButton>
      </form>
    </Section>
  )
}
