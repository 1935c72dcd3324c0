import { t } from '~/i18n'
import { FormSection } from '~/ui/forms/FormSection'
import { plainField } from '~/ui/forms/fieldState'
import { SelectField } from '~/ui/forms/SelectField'
import { colleagueWords } from '../colleagueWords'
import type { Leaving } from '../queries/leaving.server'
import { handOverFields } from './fields'

interface HandOverFieldsProps {
  formId: string
  leaving: Leaving
  /** What was chosen before, by field. */
  chosen?: Record<string, string>
}

/** Whether there is something to hand over and somebody to take it. */
export function canHandOver({ solutions, reuses, colleagues }: Leaving): boolean {
  return solutions.length + reuses.length > 0 && colleagues.length > 0
}

/** Who takes over what somebody is called about: one for all, or one for each thing. */
export function HandOverFields({ formId, leaving, chosen = {} }: HandOverFieldsProps) {
  const { solutions, reuses, colleagues } = leaving
  const options = colleagues.map((person) => ({ value: String(person.id), label: colleagueWords(person) }))
  const field = (name: string) => plainField(formId, name, { value: chosen[name] })
  const each = (name: string, title: string) => (
    <SelectField
      key={name}
      field={field(name)}
      label={title}
      options={options}
      placeholder={t('members.leaving.asAbove')}
      markOptional={false}
    />
  )
  const something = solutions.length + reuses.length > 0
  if (!something) return <p>{t('members.leaving.nothing')}</p>
  if (colleagues.length === 0) {
    return (
      <>
        <p>{t('members.leaving.nobody')}</p>
        <ul>
          {[...solutions, ...reuses].map(({ id, title }) => (
            <li key={id}>{title}</li>
          ))}
        </ul>
      </>
    )
  }
  return (
    <FormSection title={t('members.leaving.handOver')}>
      <SelectField
        field={field(handOverFields.all)}
        label={t('members.leaving.all')}
        hint={t('members.leaving.allHint')}
        options={options}
        placeholder={t('members.leaving.noOne')}
        markOptional={false}
      />
      {solutions.length > 0 && (
        <FormSection title={t('members.leaving.solutions')} hint={t('members.leaving.solutionsHint')}>
          {solutions.map(({ id, title }) => each(handOverFields.solution(id), title))}
        </FormSection>
      )}
      {reuses.length > 0 && (
        <FormSection title={t('members.leaving.reuses')}>
          {reuses.map(({ reuseId, title }) => each(handOverFields.reuse(reuseId), title))}
        </FormSection>
      )}
    </FormSection>
  )
}
