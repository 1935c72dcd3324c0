import type { ReactNode } from 'react'
import { buttonClass } from '~/ui/ButtonLink'
import { NewTab } from './FoundTitle'
import { wheelCheckFormId } from './WheelCheckForm'

interface ActionButtonProps {
  action: string
  /** What is posted, one field at most: a button carries no more. */
  fields?: { state: string }
  /** Title of what it acts on. */
  of: string
  children: ReactNode
}

/** A statement with one click. */
export function ActionButton({ action, fields, of, children }: ActionButtonProps) {
  return (
    <button
      type="submit"
      form={wheelCheckFormId}
      formAction={action}
      formTarget="_blank"
      name={fields && 'state'}
      value={fields?.state}
      className={buttonClass('secondary', true)}
    >
      {children}
      <span className="kern-sr-only">: {of}</span>
      <NewTab />
    </button>
  )
}
