import { t } from '~/i18n'
import { Field } from './Field'
import { controlProps, type FieldProps } from './fieldState'

export type TextAreaProps = FieldProps & {
  rows?: number
  /** Number of characters allowed, told in the hint; the text itself is never cut off while typing. */
  limit?: number
}

/** The hint with the limit added to it. */
export function hintWithLimit(hint: string | undefined, limit: number | undefined): string | undefined {
  if (limit === undefined) return hint
  const sentence = t('ui.limit', { limit: limit.toLocaleString('de-DE') })
  return hint ? `${hint} ${sentence}` : sentence
}

/** Several lines of plain text. */
export function TextArea({ rows = 4, limit, ...given }: TextAreaProps) {
  const props = { ...given, hint: hintWithLimit(given.hint, limit) }
  const { field } = props
  return (
    <Field {...props}>
      <textarea
        key={field.key}
        {...controlProps(props)}
        className="kern-form-input__input"
        rows={rows}
        defaultValue={field.defaultValue}
      />
    </Field>
  )
}
