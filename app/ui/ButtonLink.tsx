import type { ReactNode } from 'react'

export type ButtonVariant = 'primary' | 'secondary' | 'tertiary'

type ButtonLinkProps = {
  href: string
  variant?: ButtonVariant
  small?: boolean
  children: ReactNode
}

/** Classes of a button. */
export function buttonClass(variant: ButtonVariant, small = false): string {
  return `kern-btn kern-btn--${variant}${small ? ' kern-btn--small' : ''}`
}

/** A link to an action, looking like a button. */
export function ButtonLink({ href, variant = 'secondary', small, children }: ButtonLinkProps) {
  return (
    <a className={buttonClass(variant, small)} href={href}>
      {children}
    </a>
  )
}
