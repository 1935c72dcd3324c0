import { type SubmissionResult, useForm } from '@conform-to/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { Form } from '~/ui/forms/Form'
import { RadioGroup } from '~/ui/forms/RadioGroup'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextField } from '~/ui/forms/TextField'
import type { SolutionChoice } from './queries/choices.server'

type AnswerFormProps = {
  request: { id: number; slug: string }
  /** What was typed before. */
  typed?: string
  lastResult?: SubmissionResult<string[]> | null
}

/** Names a solution by its title or address. */
export function AnswerForm({ request, typed, lastResult }: AnswerFormProps) {
  const [form, fields] = useForm<{ solution: string }>({
    id: 'loesung-nennen',
    lastResult,
    defaultValue: { solution: typed },
  })
  return (
    <Form form={form} action={paths.requestAnswers(request)}>
      <TextField
        field={fields.solution}
        label={t('requests.answers.solution')}
        hint={t('requests.answers.solutionHint')}
        required
      />
      <div className="actions">
        <SubmitButton variant="secondary">{t('requests.answers.submit')}</SubmitButton>
        <a href={paths.newSolution({ gesuch: request.id })}>{t('requests.answers.contribute')}</a>
      </div>
    </Form>
  )
}

type AnswerChoiceProps = {
  request: { id: number; slug: string }
  choices: SolutionChoice[]
  label: string
  hint: string
  lastResult?: SubmissionResult<string[]> | null
}

/** Names one of a few solutions. */
export function AnswerChoice({ request, choices, label, hint, lastResult }: AnswerChoiceProps) {
  const [form, fields] = useForm<{ solutionId: string }>({ id: 'loesung-waehlen', lastResult })
  return (
    <Form form={form} action={paths.requestAnswers(request)}>
      <RadioGroup
        field={fields.solutionId}
        label={label}
        hint={hint}
        required
        options={choices.map(({ id, title, organisation }) => ({
          value: String(id),
          label: title,
          hint: organisation ?? undefined,
        }))}
      />
      <div className="actions">
        <SubmitButton>{t('requests.answers.chooseSubmit')}</SubmitButton>
      </div>
    </Form>
  )
}
