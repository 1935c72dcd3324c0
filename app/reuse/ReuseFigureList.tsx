import type { ReuseFigures } from './figures'
import { figureWords } from './wording'

/** What the statements on a solution come to, one figure a line. */
export function ReuseFigureList({ figures }: { figures: ReuseFigures }) {
  return (
    <ul className="figures">
      {figureWords(figures).map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  )
}
