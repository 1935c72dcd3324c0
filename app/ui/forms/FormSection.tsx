import type { ReactNode } from 'react'

type FormSectionProps = {
  title: string
  hint?: string
  /** Folded until wanted; give `open` where it holds text or errors. */
  folded?: boolean
  open?: boolean
  children: ReactNode
}

/** Fields of a long form that belong together. */
export function FormSection({ title, hint, folded, open, children }: FormSectionProps) {
  const intro = hint && <p className="kern-hint">{hint}</p>
  return folded ? (
    <details className="form-section" open={open}>
      <summary>{title}</summary>
      {intro}
      {children}
    </details>
  ) : (
    <fieldset className="form-section">
      <legend>{title}</legend>
      {intro}
      {children}
    </fieldset>
  )
}
