import { type SubmissionResult, useForm } from '@conform-to/react'
import { t } from '~/i18n'
import { FieldError } from '~/ui/forms/FieldError'
import { Form } from '~/ui/forms/Form'
import { FormSection } from '~/ui/forms/FormSection'
import { RadioGroup } from '~/ui/forms/RadioGroup'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextArea } from '~/ui/forms/TextArea'
import { bulkDecisions } from '../policy'
import { QueuedItem } from '../reports/QueuedItem'
import type { QueuedThing } from '../reports/queries/queue.server'
import { reasonLimit } from '../schema'
import { decisionOptions } from './DecideForm'
import { checkboxValue } from './schema'

interface BulkFormProps {
  things: QueuedThing[]
  action: string
  lastResult?: SubmissionResult<string[]> | null
}

/** The queue as one form: what is ticked gets one decision. */
export function BulkForm({ things, action, lastResult }: BulkFormProps) {
  const [form, fields] = useForm<{ things: string[]; decision: string; reason: string }>({
    id: 'meldungen',
    lastResult,
  })
  const { things: field } = fields
  const ticked = field.defaultOptions ?? (field.defaultValue ? [field.defaultValue] : [])
  return (
    <Form form={form} action={action} wide>
      <FieldError id={field.errorId} errors={field.errors} />
      <ul className="items">
        {things.map((thing, index) => (
          <QueuedItem
            key={checkboxValue(thing)}
            thing={thing}
            id={index === 0 ? field.id : `${field.id}-${index}`}
            name={field.name}
            checked={ticked.includes(checkboxValue(thing))}
          />
        ))}
      </ul>
      <FormSection title={t('moderation.queue.bulkTitle')} hint={t('moderation.queue.bulkHint')}>
        <RadioGroup
          field={fields.decision}
          required
          label={t('moderation.decide.decision')}
          options={decisionOptions(bulkDecisions)}
        />
        <TextArea
          field={fields.reason}
          required
          label={t('moderation.decide.reason')}
          hint={t('moderation.decide.reasonHint')}
          limit={reasonLimit}
        />
        <div className="actions">
          <SubmitButton>{t('moderation.queue.bulkSubmit')}</SubmitButton>
        </div>
      </FormSection>
    </Form>
  )
}
