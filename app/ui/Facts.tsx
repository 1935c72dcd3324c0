import { Children, type ReactNode } from 'react'

/** Short facts in one line, told apart by a middle dot; empty ones are left out. */
export function Facts({ children }: { children: ReactNode }) {
  return (
    <ul className="facts">
      {Children.toArray(children).map((fact, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the facts have a fixed order and no identity
        <li key={index}>{fact}</li>
      ))}
    </ul>
  )
}
