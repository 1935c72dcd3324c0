import type { ReactNode } from 'react'

type SplitProps = {
  children: ReactNode
  aside: ReactNode
  /** The aside stands left, and above on narrow screens. */
  asideFirst?: boolean
  /** Two columns of equal weight. */
  even?: boolean
}

/** Text beside what accompanies it; one column on narrow screens. */
export function Split({ children, aside, asideFirst, even }: SplitProps) {
  const main = <div>{children}</div>
  const side = <div>{aside}</div>
  const variant = even ? ' split--even' : asideFirst ? ' split--aside-first' : ''
  return (
    <div className={`split${variant}`}>
      {asideFirst ? side : main}
      {asideFirst ? main : side}
    </div>
  )
}
