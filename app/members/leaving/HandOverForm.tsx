import { t } from '~/i18n'
import { paths } from '~/paths'
import { Form } from '~/ui/forms/Form'
import { FormSection } from '~/ui/forms/FormSection'
import { plainField } from '~/ui/forms/fieldState'
import { SelectField } from '~/ui/forms/SelectField'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { colleagueWords } from '../colleagueWords'
import type { Leaving } from '../queries/leaving.server'
import { handOverFields } from './fields'

const formId = 'austritt'

interface HandOverFormProps {
  leaving: Leaving
  /** What was chosen before, by field. */
  chosen?: Record<string, string>
  error?: string
}

/** Says that somebody leaves, and who takes over: one for all, or one for each thing. */
export function HandOverForm({ leaving, chosen = {}, error }: HandOverFormProps) {
  const { member, own, solutions, reuses, colleagues } = leaving
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
  const canHandOver = something && colleagues.length > 0
  return (
    <Form
      form={{
        id: formId,
        allErrors: error ? { [canHandOver ? handOverFields.all : '']: [error] } : {},
        onSubmit: () => undefined,
      }}
      action={paths.leaveOrganisation(member.id)}
    >
      {!something && <p>{t('members.leaving.nothing')}</p>}
      {something && colleagues.length === 0 && <p>{t('members.leaving.nobody')}</p>}
      {canHandOver && (
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
      )}
      {colleagues.length === 0 && something && (
        <ul>
          {[...solutions, ...reuses].map(({ id, title }) => (
            <li key={id}>{title}</li>
          ))}
        </ul>
      )}
      <div className="actions">
        <SubmitButton>{t(own ? 'members.leaving.ownSubmit' : 'members.leaving.submit')}</SubmitButton>
        <a href={own ? paths.account() : paths.member(member.id)}>{t('members.leaving.cancel')}</a>
      </div>
    </Form>
  )
}
