import { type SubmissionResult, useForm } from '@conform-to/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { Form } from '~/ui/forms/Form'
import { MarkdownField } from '~/ui/forms/MarkdownField'
import { SelectField } from '~/ui/forms/SelectField'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextArea } from '~/ui/forms/TextArea'
import { TextField } from '~/ui/forms/TextField'
import type { TopicToEdit } from './queries/form.server'
import { topicLimits } from './schema'

interface TopicFormProps {
  topic: TopicToEdit
  /** Fields of work to choose from. */
  fields: string[]
  lastResult?: SubmissionResult<string[]>
  previewHtml?: string
}

interface Values {
  label: string
  field: string
  introduction: string
  aliases: string
}

/** Name, field, introduction and synonyms of a topic. */
export function TopicForm({ topic, fields, lastResult, previewHtml }: TopicFormProps) {
  const { label, field, introduction, aliases } = topic
  const [form, names] = useForm<Values>({
    id: 'thema',
    lastResult,
    defaultValue: { label, field, introduction, aliases },
  })
  return (
    <Form form={form} hidden={{ version: topic.version }}>
      <TextField
        field={names.label}
        label={t('topics.form.label')}
        hint={t('topics.form.labelHint')}
        required
      />
      <SelectField
        field={names.field}
        label={t('topics.form.field')}
        placeholder={null}
        options={fields.map((name) => ({ value: name, label: name }))}
        required
      />
      <MarkdownField
        field={names.introduction}
        label={t('topics.form.introduction')}
        hint={t('topics.form.introductionHint')}
        limit={topicLimits.introduction}
        previewHtml={previewHtml}
      />
      <TextArea
        field={names.aliases}
        label={t('topics.form.aliases')}
        hint={t('topics.form.aliasesHint')}
        rows={6}
      />
      <div className="actions">
        <SubmitButton>{t('topics.form.save')}</SubmitButton>
        <a href={paths.topic(topic)}>{t('topics.form.cancel')}</a>
      </div>
    </Form>
  )
}
