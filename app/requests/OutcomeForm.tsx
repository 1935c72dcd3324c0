import { type SubmissionResult, useForm } from '@conform-to/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { Form } from '~/ui/forms/Form'
import { RadioGroup } from '~/ui/forms/RadioGroup'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextArea } from '~/ui/forms/TextArea'
import { requestLimits } from './limits'

type OutcomeFormProps = {
  request: { id: number; slug: string }
  /** The solutions that were named. */
  answers: { id: number; title: string }[]
  lastResult?: SubmissionResult<string[]> | null
}

/** Says how a request ended. */
export function OutcomeForm({ request, answers, lastResult }: OutcomeFormProps) {
  const [form, fields] = useForm<{ outcome: string; reason: string }>({ id: 'abschluss', lastResult })
  return (
    <Form form={form} action={paths.closeRequest(request)}>
      <RadioGroup
        field={fields.outcome}
        label={t('requests.outcome.choice')}
        required
        options={[
          ...answers.map(({ id, title }) => ({
            value: `loesung-${id}`,
            label: t('requests.outcome.solvedBy', { title }),
          })),
          {
            value: 'anders',
            label: t('requests.outcome.otherwise'),
            hint: t('requests.outcome.otherwiseHint'),
          },
          { value: 'ohne', label: t('requests.outcome.closed'), hint: t('requests.outcome.closedHint') },
        ]}
      />
      <TextArea
        field={fields.reason}
        label={t('requests.outcome.reason')}
        hint={t('requests.outcome.reasonHint')}
        markOptional={false}
        limit={requestLimits.reason}
        rows={3}
      />
      <div className="actions">
        <SubmitButton>{t('requests.outcome.submit')}</SubmitButton>
        <a href={paths.request(request)}>{t('requests.outcome.cancel')}</a>
      </div>
    </Form>
  )
}
