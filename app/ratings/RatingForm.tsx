import { type SubmissionResult, useForm } from '@conform-to/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { Form } from '~/ui/forms/Form'
import { RadioGroup } from '~/ui/forms/RadioGroup'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { type RatingValue, ratingValues } from './schema'
import { ratingText } from './wording'

type RatingFormProps = {
  solution: { id: number; slug: string }
  own: RatingValue | null
  lastResult?: SubmissionResult<string[]> | null
}

/** Gives or changes the viewer's rating of a solution. */
export function RatingForm({ solution, own, lastResult }: RatingFormProps) {
  const [form, fields] = useForm<{ value: string }>({
    id: 'bewertung-geben',
    lastResult,
    defaultValue: { value: own === null ? undefined : String(own) },
  })
  return (
    <Form form={form} action={paths.solutionRating(solution)}>
      <RadioGroup
        field={fields.value}
        required
        label={t('ratings.form.value')}
        hint={t('ratings.ownHint')}
        options={ratingValues.map((value) => ({
          value: String(value),
          label: ratingText(value),
        }))}
      />
      <div className="actions">
        <SubmitButton variant="secondary">{t('ratings.form.submit')}</SubmitButton>
      </div>
    </Form>
  )
}
