import type { ReactNode } from 'react'
import { t } from '~/i18n'
import { type ButtonVariant, buttonClass } from '../ButtonLink'

type SubmitButtonProps = {
  /** Says what happens: "Lösung veröffentlichen". */
  children: ReactNode
  variant?: ButtonVariant
  name?: string
  value?: string
  /** Sends the form elsewhere than the other buttons. */
  formAction?: string
}

/** Sends its form; once pressed it says so and takes no second press (see the islands). */
export function SubmitButton({ children, variant = 'primary', name, value, formAction }: SubmitButtonProps) {
  return (
    <button
      type="submit"
      name={name}
      value={value}
      formAction={formAction}
      className={buttonClass(variant)}
      data-sending-label={t('ui.sending')}
    >
      {children}
    </button>
  )
}
