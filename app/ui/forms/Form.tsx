import type { FormEvent, ReactNode } from 'react'
import { ErrorSummary } from './ErrorSummary'

/** What `Form` needs to know of a conform form; `FormMetadata` of any schema fits. */
export type FormState = {
  id: string
  allErrors: Record<string, string[] | null | undefined>
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
}

type FormProps = {
  form: FormState
  /** Where it posts; the page itself unless given. */
  action?: string
  /** Unique per filled-in form: a double click writes once. */
  submissionKey?: string
  /** Further hidden fields, such as the version a stale edit is told by. */
  hidden?: Record<string, string | number>
  encType?: 'multipart/form-data'
  errorTitle?: string
  /** As wide as the page instead of a text column. */
  wide?: boolean
  children: ReactNode
}

/**
 * A form that posts. The server checks and answers in German, so the browser's own messages are off. The
 * hidden button comes first: Enter in a field presses the first button, and that must not be "Vorschau".
 */
export function Form({
  form,
  action,
  submissionKey,
  hidden,
  encType,
  errorTitle,
  wide,
  children,
}: FormProps) {
  return (
    <>
      <ErrorSummary formId={form.id} errors={form.allErrors} title={errorTitle} />
      <form
        id={form.id}
        className={wide ? 'form form--wide' : 'form'}
        method="post"
        action={action}
        encType={encType}
        onSubmit={form.onSubmit}
        noValidate
      >
        <button type="submit" hidden />
        {submissionKey && <input type="hidden" name="submissionKey" value={submissionKey} />}
        {Object.entries(hidden ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
      </form>
    </>
  )
}
