import type { ReactNode } from 'react'
import { t } from '~/i18n'
import { type ButtonVariant, buttonClass } from '~/ui/ButtonLink'

interface PasskeyFormProps {
  id?: string
  /** What the passkey is to show, in the words of the challenge's address. */
  purpose?: 'anmeldung' | 'bestaetigung'
  /** Whether a passkey is used or made. */
  does: 'get' | 'create'
  /** Where the answer of the device is posted to. */
  action: string
  /** Where the browser's script asks what the device is to answer. */
  challenge: string
  /** The name of the site that passkeys are bound to: elsewhere they do not work, and the form stays hidden. */
  site: string
  /** Further hidden fields. */
  hidden?: Record<string, string>
  submit: string
  variant?: ButtonVariant
  /** Fields that are filled in before. */
  children?: ReactNode
}

/** A button that asks the device for a passkey and posts its answer; it shows once its script is there. */
export function PasskeyForm({
  id,
  purpose = 'anmeldung',
  does,
  action,
  challenge,
  site,
  hidden,
  submit,
  variant = 'secondary',
  children,
}: PasskeyFormProps) {
  return (
    <form
      id={id}
      className="form"
      method="post"
      action={action}
      encType={hidden?.resume ? 'multipart/form-data' : undefined}
      data-passkey={does}
      data-passkey-challenge={challenge}
      data-passkey-site={site}
      data-passkey-purpose={purpose}
      hidden
      noValidate
    >
      <input type="hidden" name="passkey" />
      {Object.entries(hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <button type="submit" className={buttonClass(variant)}>
        {submit}
      </button>
      <p className="kern-error" role="alert" data-passkey-failed hidden>
        {t('auth.factor.failed')}
      </p>
      {does === 'create' && (
        <p className="kern-error" role="alert" data-passkey-known hidden>
          {t('auth.factor.known')}
        </p>
      )}
    </form>
  )
}
