import { t } from '~/i18n'
import type { FieldProps } from './fieldState'

type LabelTextProps = Pick<FieldProps, 'field' | 'label' | 'required' | 'markOptional'>

/** The words of a label. Optional fields say so; required ones, the usual case, carry no mark. */
export function LabelText({ field, label, required, markOptional = true }: LabelTextProps) {
  const optional = markOptional && !(required ?? field.required)
  return (
    <>
      {label}
      {optional && <span className="kern-label__optional"> {t('ui.optional')}</span>}
    </>
  )
}
