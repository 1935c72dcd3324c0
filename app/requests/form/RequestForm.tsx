import type { ReactNode } from 'react'
import { t } from '~/i18n'
import { TopicPicker } from '~/solutions/form/TopicPicker'
import type { TopicChoice } from '~/topics/queries/vocabulary.server'
import { DateField } from '~/ui/forms/DateField'
import { Form } from '~/ui/forms/Form'
import { FormSection } from '~/ui/forms/FormSection'
import { MarkdownField } from '~/ui/forms/MarkdownField'
import { RadioGroup } from '~/ui/forms/RadioGroup'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextArea } from '~/ui/forms/TextArea'
import { TextField } from '~/ui/forms/TextField'
import { requestLimits as limits } from '../limits'
import { type FieldErrors, fieldOf, requestFormId } from './fields'
import type { RequestFieldName, RequestFormValues } from './values'

interface RequestFormProps {
  values: RequestFormValues
  errors?: FieldErrors
  topics: TopicChoice[]
  /** Of a new form; tells a double click apart. */
  submissionKey?: string
  /** Of what is edited; tells a stale edit. */
  version?: number
  /** Where "Abbrechen" leads. */
  cancelHref: string
  /** What exists already, right after title and summary; it stands in this form, so no other form may stand in it. */
  wheelCheck?: ReactNode
}

/** The form of a request: three answers suffice, the rest is folded. Works without JavaScript. */
export function RequestForm(props: RequestFormProps) {
  const { values, errors = {}, topics, submissionKey, version, cancelHref, wheelCheck } = props
  const field = (name: RequestFieldName) => fieldOf(name, values, errors)
  return (
    <Form
      form={{ id: requestFormId, allErrors: errors, onSubmit: () => undefined }}
      submissionKey={submissionKey}
      hidden={version ? { version } : undefined}
    >
      <TextField
        field={field('title')}
        label={t('requests.form.title')}
        hint={t('requests.form.titleHint')}
      />
      <TextArea
        field={field('summary')}
        label={t('requests.form.summary')}
        hint={t('requests.form.summaryHint')}
        limit={limits.summary}
        rows={3}
      />
      {wheelCheck}
      <TopicPicker field={field('topics')} topics={topics} selected={values.topics} />
      <TextField
        field={field('proposedTopic')}
        label={t('requests.form.proposedTopic')}
        hint={t('requests.form.proposedTopicHint')}
        markOptional={false}
      />
      <FurtherFields field={field} values={values} errors={errors} />
      <RadioGroup
        field={field('visibility')}
        label={t('requests.form.visibility')}
        markOptional={false}
        options={[
          {
            value: 'public',
            label: t('requests.form.visibilityPublic'),
            hint: t('requests.form.visibilityPublicHint'),
          },
          {
            value: 'members',
            label: t('requests.form.visibilityMembers'),
            hint: t('requests.form.visibilityMembersHint'),
          },
        ]}
      />
      <div className="actions">
        <SubmitButton>{t(version ? 'requests.form.save' : 'requests.form.publish')}</SubmitButton>
        <SubmitButton variant="secondary" name="preview" value="all">
          {t('requests.form.preview')}
        </SubmitButton>
        <a href={cancelHref}>{t('requests.form.cancel')}</a>
      </div>
    </Form>
  )
}

const folded: RequestFieldName[] = ['body', 'context', 'neededBy', 'products']

function FurtherFields({
  field,
  values,
  errors,
}: {
  field: (name: RequestFieldName) => ReturnType<typeof fieldOf>
  values: RequestFormValues
  errors: FieldErrors
}) {
  const open = folded.some((name) => values[name] !== '' || Boolean(errors[name]?.length))
  return (
    <FormSection
      title={`${t('requests.form.further')} ${t('ui.optional')}`}
      hint={t('requests.form.furtherHint')}
      folded
      open={open}
    >
      <DateField
        field={field('neededBy')}
        label={t('requests.form.neededBy')}
        hint={t('requests.form.neededByHint')}
        markOptional={false}
      />
      <TextArea
        field={field('context')}
        label={t('requests.form.context')}
        hint={t('requests.form.contextHint')}
        markOptional={false}
        limit={limits.context}
        rows={2}
      />
      <TextArea
        field={field('products')}
        label={t('requests.form.products')}
        hint={t('requests.form.productsHint')}
        markOptional={false}
        rows={2}
      />
      <MarkdownField
        field={field('body')}
        label={t('requests.form.body')}
        hint={t('requests.form.bodyHint')}
        markOptional={false}
        limit={limits.body}
        rows={6}
      />
    </FormSection>
  )
}
