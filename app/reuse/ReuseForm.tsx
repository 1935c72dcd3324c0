import { type SubmissionResult, useForm } from '@conform-to/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { effortBands } from '~/solutions/choices'
import { Form } from '~/ui/forms/Form'
import { FormSection } from '~/ui/forms/FormSection'
import { partOf } from '~/ui/forms/fieldState'
import { MonthField } from '~/ui/forms/MonthField'
import { RadioGroup } from '~/ui/forms/RadioGroup'
import { SelectField } from '~/ui/forms/SelectField'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextArea } from '~/ui/forms/TextArea'
import { againAnswers, reuseLimits as limits, reuseStates } from './choices'
import type { ReuseFormPage } from './queries/form.server'
import type { ReuseFormValues } from './values'

interface ReuseFormProps {
  page: Pick<ReuseFormPage, 'solution' | 'sources' | 'colleagues'>
  values: ReuseFormValues
  /** Of the statement that the form goes on from; 0 where there is none. */
  version: number
  lastResult?: SubmissionResult<string[]> | null
}

/** Everything an organisation can say of a solution it reuses; only the state is required. */
export function ReuseForm({ page, values, version, lastResult }: ReuseFormProps) {
  const { solution, sources, colleagues } = page
  const [form, fields] = useForm<ReuseFormValues>({
    id: 'nachnutzung',
    lastResult,
    defaultValue: { ...values },
  })
  return (
    <Form form={form} action={paths.reuse(solution)} hidden={{ version }}>
      <RadioGroup
        field={fields.state}
        required
        label={t('reuse.form.state')}
        options={reuseStates.map((state) => ({
          value: state,
          label: t(`reuse.state.${state}`),
          hint: t(`reuse.form.stateHint.${state}`),
        }))}
      />
      <TextArea
        field={fields.endedReason}
        label={t('reuse.form.endedReason')}
        hint={t('reuse.form.endedReasonHint')}
        limit={limits.endedReason}
        rows={2}
        markOptional={false}
      />
      <MonthField
        field={partOf(fields.sinceYear, '-group')}
        month={fields.sinceMonth}
        year={fields.sinceYear}
        label={t('reuse.form.since')}
        markOptional={false}
      />
      <FormSection title={t('reuse.form.howGroup')} hint={t('reuse.form.howGroupHint')}>
        <SelectField
          field={fields.adaptedFromId}
          label={t('reuse.form.adaptedFrom')}
          hint={sources.length > 0 ? t('reuse.form.adaptedFromHint') : undefined}
          placeholder={
            solution.owner
              ? t('reuse.form.fromOriginal', { name: solution.owner })
              : t('reuse.form.fromOriginalUnnamed')
          }
          options={sources.map(({ id, name }) => ({ value: String(id), label: name }))}
          markOptional={false}
        />
        <TextArea
          field={fields.changes}
          label={t('reuse.form.changes')}
          hint={t('reuse.form.changesHint')}
          limit={limits.changes}
          rows={5}
          markOptional={false}
        />
        <SelectField
          field={fields.effort}
          label={t('reuse.form.effort')}
          placeholder={t('reuse.form.none')}
          options={effortBands.map((band) => ({ value: band, label: t(`solutions.effort.${band}`) }))}
          markOptional={false}
        />
        <SelectField
          field={fields.again}
          label={t('reuse.form.again')}
          placeholder={t('reuse.form.none')}
          options={againAnswers.map((again) => ({ value: again, label: t(`reuse.again.${again}`) }))}
          markOptional={false}
        />
        <TextArea
          field={fields.againNote}
          label={t('reuse.form.againNote')}
          limit={limits.againNote}
          rows={2}
          markOptional={false}
        />
      </FormSection>
      <FormSection title={t('reuse.form.contactGroup')} hint={t('reuse.form.contactGroupHint')}>
        <SelectField
          field={fields.contactId}
          label={t('reuse.form.contactPerson')}
          placeholder={t('reuse.form.contactNobody')}
          options={colleagues.map(({ id, name, functionTitle }) => ({
            value: String(id),
            label: functionTitle ? `${name}, ${functionTitle}` : name,
          }))}
          markOptional={false}
        />
        <TextArea
          field={fields.contact}
          label={t('reuse.form.contact')}
          hint={t('reuse.form.contactHint')}
          limit={limits.contact}
          rows={2}
          markOptional={false}
        />
      </FormSection>
      <div className="actions">
        <SubmitButton>{t('reuse.form.submit')}</SubmitButton>
        <a href={paths.solution(solution)}>{t('reuse.form.cancel')}</a>
      </div>
    </Form>
  )
}
