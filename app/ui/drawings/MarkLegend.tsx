import { type MarkShape, MarkSign } from './MarkSign'

/** What the shapes of a drawing mean. */
export function MarkLegend({ marks }: { marks: { shape: MarkShape; label: string }[] }) {
  return (
    <ul className="legend">
      {marks.map(({ shape, label }) => (
        <li key={shape}>
          <svg width="20" height="20" viewBox="-16 -16 32 32" aria-hidden="true">
            <MarkSign shape={shape} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  )
}
