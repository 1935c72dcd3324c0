import { type SubmissionResult, useForm } from '@conform-to/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { Form } from '~/ui/forms/Form'
import { SelectField } from '~/ui/forms/SelectField'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import type { MergeableThing } from './mergeSchema'
import type { Mergeable } from './queries/mergeable.server'

interface MergeFormProps {
  thing: MergeableThing
  things: Mergeable[]
  lastResult?: SubmissionResult<string[]>
}

/** Says of one product or provider that it is another one. */
export function MergeForm({ thing, things, lastResult }: MergeFormProps) {
  const [form, fields] = useForm<{ from: string; into: string }>({ id: thing, lastResult })
  const options = things.map(({ id, name, vendor, aliases, uses }) => ({
    value: String(id),
    label: [
      vendor ? `${name} (${vendor})` : name,
      t('solutions.merging.uses', { count: uses }),
      aliases.length > 0 ? t('solutions.merging.aliases', { aliases: aliases.join(', ') }) : '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
  }))
  return (
    <Form form={form} action={paths.products()} hidden={{ thing }}>
      <SelectField field={fields.from} label={t('solutions.merging.from')} options={options} required />
      <SelectField field={fields.into} label={t('solutions.merging.into')} options={options} required />
      <div className="actions">
        <SubmitButton>
          {thing === 'products'
            ? t('solutions.merging.submitProducts')
            : t('solutions.merging.submitProviders')}
        </SubmitButton>
      </div>
    </Form>
  )
}
