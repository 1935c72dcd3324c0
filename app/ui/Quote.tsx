import type { ReactNode } from 'react'
import { Prose } from './Prose'

/** What somebody else wrote, set off; `html` as `Prose` takes it. */
export function Quote({ html, children }: { html?: string | null; children?: ReactNode }) {
  if (typeof html === 'string') return <Prose html={`<blockquote>${html}</blockquote>`} />
  return (
    <div className="prose">
      <blockquote>{children}</blockquote>
    </div>
  )
}
