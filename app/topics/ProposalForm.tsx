import { type SubmissionResult, useForm } from '@conform-to/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { Checkbox } from '~/ui/forms/Checkbox'
import { Form } from '~/ui/forms/Form'
import { RadioGroup } from '~/ui/forms/RadioGroup'
import { SelectField } from '~/ui/forms/SelectField'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextField } from '~/ui/forms/TextField'
import { decisions } from './schema'

interface ProposalFormProps {
  label: string
  topics: { id: number; label: string; field: string }[]
  lastResult?: SubmissionResult<string[]>
}

interface Values {
  decision: string
  label: string
  field: string
  topicId: string
  keepAsAlias: string
}

/** What becomes of a proposed topic: a new one, an existing one, or nothing. */
export function ProposalForm({ label, topics, lastResult }: ProposalFormProps) {
  const [form, fields] = useForm<Values>({
    id: 'vorschlag',
    lastResult,
    defaultValue: { decision: 'new', label, keepAsAlias: 'on' },
  })
  const topicFields = [...new Set(topics.map((topic) => topic.field))]
  return (
    <Form form={form}>
      <RadioGroup
        field={fields.decision}
        label={t('topics.proposals.decision')}
        options={decisions.map((value) => ({ value, label: t(`topics.proposals.decisions.${value}`) }))}
        required
      />
      <TextField field={fields.label} label={t('topics.proposals.newLabel')} markOptional={false} />
      <SelectField
        field={fields.field}
        label={t('topics.proposals.field')}
        options={topicFields.map((name) => ({ value: name, label: name }))}
        markOptional={false}
      />
      <SelectField
        field={fields.topicId}
        label={t('topics.proposals.existing')}
        options={topics.map((topic) => ({ value: String(topic.id), label: topic.label }))}
        markOptional={false}
      />
      <Checkbox field={fields.keepAsAlias} label={t('topics.proposals.keepAsAlias')} />
      <div className="actions">
        <SubmitButton>{t('topics.proposals.submit')}</SubmitButton>
        <a href={paths.topicProposals()}>{t('topics.proposals.cancel')}</a>
      </div>
    </Form>
  )
}
