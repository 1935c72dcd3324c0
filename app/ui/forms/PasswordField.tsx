import { t } from '~/i18n'
import { buttonClass } from '../ButtonLink'
import { Field } from './Field'
import { controlProps, type FieldProps } from './fieldState'

type PasswordFieldProps = FieldProps & { autoComplete: 'current-password' | 'new-password' }

/** A password; never filled in by the server. The button to show it appears once its script is there. */
export function PasswordField({ autoComplete, ...props }: PasswordFieldProps) {
  const { field } = props
  return (
    <Field {...props}>
      <div className="kern-form-input__row">
        <input
          key={field.key}
          {...controlProps(props)}
          className="kern-form-input__input"
          type="password"
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
        />
        <button
          type="button"
          hidden
          className={buttonClass('tertiary')}
          data-shows-password={field.id}
          data-other-label={t('ui.passwordHide')}
          aria-pressed="false"
          suppressHydrationWarning
        >
          {t('ui.passwordShow')}
        </button>
      </div>
    </Field>
  )
}
