import type { ReactNode } from 'react'
import { MAIN_ID } from './SkipLink'

/** The page's main landmark, as wide as the header, target of the skip link. */
export function Main({ children }: { children: ReactNode }) {
  return (
    <main id={MAIN_ID} tabIndex={-1}>
      <div className="width">{children}</div>
    </main>
  )
}
