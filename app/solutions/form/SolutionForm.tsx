import { useEffect } from 'react'
import { t } from '~/i18n'
import type { ColleagueChoice } from '~/members/queries/colleagues.server'
import { paths } from '~/paths'
import type { TopicChoice } from '~/topics/queries/vocabulary.server'
import { Form } from '~/ui/forms/Form'
import { MarkdownField } from '~/ui/forms/MarkdownField'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextArea } from '~/ui/forms/TextArea'
import { TextField } from '~/ui/forms/TextField'
import { Notice } from '~/ui/Notice'
import type { WheelCheckPreview } from '~/wheel-check/preview.server'
import { WheelCheck } from '~/wheel-check/WheelCheck'
import { WheelCheckForm } from '~/wheel-check/WheelCheckForm'
import { WheelCheckNotice } from '~/wheel-check/WheelCheckNotice'
import { solutionLimits as limits, type MarkdownFieldName } from '../choices'
import { FurtherFields } from './FurtherFields'
import { type FieldErrors, fieldOf } from './fields'
import { TopicPicker } from './TopicPicker'
import { VisibilityField } from './VisibilityField'
import type { SolutionFieldName, SolutionFormValues } from './values'

/** Rendered Markdown of the fields whose preview was asked for. */
export type Previews = Partial<Record<MarkdownFieldName, string>>

interface SolutionFormProps {
  values: SolutionFormValues
  errors?: FieldErrors
  previews?: Previews
  /** What exists already, as far as a preview looked for it. */
  wheelCheck?: WheelCheckPreview
  topics: TopicChoice[]
  /** Whom the solution can name as contact. */
  colleagues: ColleagueChoice[]
  /** Of a new form; told apart a double click. */
  submissionKey?: string
  /** Of what is edited; tells a stale edit. */
  version?: number
  /** What the first button does; a draft or new text may also be kept without publishing. */
  purpose: 'publish' | 'save'
  mayPublish: boolean
  /** The request that the solution is to answer. */
  requestId?: number
}

const formId = 'loesung'

/** The form of a solution. Four answers suffice, the rest is folded. */
export function SolutionForm(props: SolutionFormProps) {
  const { values, errors = {}, previews = {}, wheelCheck, topics, submissionKey, version } = props
  const { colleagues, purpose, mayPublish, requestId } = props
  const field = (name: SolutionFieldName) => fieldOf(formId, name, values, errors)
  const previewed = Object.keys(previews)[0]
  useEffect(() => {
    if (previewed) document.getElementById(`${formId}-${previewed}-preview`)?.scrollIntoView()
  }, [previewed])
  return (
    <>
      {previewed && (
        <Notice live>
          <p>
            {t('solutions.form.previewNotice')}{' '}
            <a href={`#${formId}-${previewed}-preview`}>{t('solutions.form.toPreview')}</a>
          </p>
          <WheelCheckNotice found={wheelCheck?.found} />
        </Notice>
      )}
      <Form
        form={{ id: formId, allErrors: errors, onSubmit: () => undefined }}
        submissionKey={submissionKey}
        hidden={{
          ...(version ? { version } : {}),
          ...(requestId ? { requestId } : {}),
          ...(values.originId ? { originId: values.originId } : {}),
          ...(purpose === 'publish' && !mayPublish ? { step: 'draft' } : {}),
        }}
      >
        <TextField
          field={field('title')}
          label={t('solutions.form.title')}
          hint={t('solutions.form.titleHint')}
        />
        <TextArea
          field={field('summary')}
          label={t('solutions.form.summary')}
          hint={t('solutions.form.summaryHint')}
          limit={limits.summary}
          rows={3}
        />
        {purpose === 'publish' && (
          <WheelCheck
            kind="solution"
            titleField={field('title').id}
            summaryField={field('summary').id}
            html={wheelCheck?.html}
          />
        )}
        <MarkdownField
          field={field('body')}
          label={t('solutions.form.body')}
          hint={t('solutions.form.bodyHint')}
          limit={limits.body}
          rows={10}
          previewHtml={previews.body}
        />
        <TopicPicker field={field('topics')} topics={topics} selected={values.topics} />
        <TextField
          field={field('proposedTopic')}
          label={t('solutions.form.proposedTopic')}
          hint={t('solutions.form.proposedTopicHint')}
          markOptional={false}
        />
        <FurtherFields
          field={field}
          values={values}
          errors={errors}
          previews={previews}
          colleagues={colleagues}
        />
        <VisibilityField field={field('visibility')} />
        <div className="actions">
          {(purpose === 'save' || mayPublish) && (
            <SubmitButton>
              {purpose === 'save' ? t('solutions.form.save') : t('solutions.form.publish')}
            </SubmitButton>
          )}
          {purpose === 'publish' && (
            <SubmitButton variant={mayPublish ? 'secondary' : 'primary'} name="step" value="draft">
              {t('solutions.form.saveDraft')}
            </SubmitButton>
          )}
          <a href={purpose === 'publish' ? paths.drafts() : paths.solutions()}>
            {t('solutions.form.cancel')}
          </a>
        </div>
      </Form>
      {purpose === 'publish' && <WheelCheckForm />}
    </>
  )
}
