import type { ReactNode } from 'react'
import { type ButtonVariant, buttonClass } from './ButtonLink'

type PostButtonProps = {
  action: string
  /** Hidden fields posted along, such as a version or a submission key. */
  fields?: Record<string, string | number>
  variant?: ButtonVariant
  small?: boolean
  /** Says more than the visible words where several such buttons stand in a list. */
  label?: string
  children: ReactNode
}

/** A form of one button: everything that writes is a POST. */
export function PostButton({
  action,
  fields,
  variant = 'secondary',
  small,
  label,
  children,
}: PostButtonProps) {
  return (
    <form className="inline" method="post" action={action}>
      {Object.entries(fields ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className={buttonClass(variant, small)} aria-label={label}>
        {children}
      </button>
    </form>
  )
}
