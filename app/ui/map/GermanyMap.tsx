import { t } from '~/i18n'
import outlines from './germany.svg?no-inline'
import { type Coordinates, project, viewBox } from './projection'

/** How a mark looks; told apart by shape, not by colour alone. */
export type MarkShape = 'wheel' | 'disc' | 'ring' | 'cross'

/** A place to be shown; a mouse reads its label. */
export interface Mark extends Coordinates {
  id: number
  label: string
  shape: MarkShape
}

interface GermanyMapProps {
  /** What the map says in one sentence; the same places stand in a list beside it. */
  name: string
  marks: Mark[]
  /** What the shapes mean, in order. */
  legend: { shape: MarkShape; label: string }[]
}

/** Places on the outlines of the federal states, drawn here: no tiles, no third party. */
export function GermanyMap({ name, marks, legend }: GermanyMapProps) {
  return (
    <figure className="map">
      <svg className="map__picture" viewBox={viewBox} role="img" aria-label={name}>
        <use className="map__land" href={`${outlines}#laender`} />
        {marks.map((mark) => {
          const at = project(mark)
          return (
            at && (
              <g key={mark.id} transform={`translate(${at.x} ${at.y})`}>
                <title>{mark.label}</title>
                <MarkSign shape={mark.shape} />
              </g>
            )
          )
        })}
      </svg>
      <figcaption className="map__legend">
        <ul>
          {legend.map(({ shape, label }) => (
            <li key={shape}>
              <svg width="20" height="20" viewBox="-16 -16 32 32" aria-hidden="true">
                <MarkSign shape={shape} />
              </svg>
              {label}
            </li>
          ))}
        </ul>
        <small>{t('ui.map.source')}</small>
      </figcaption>
    </figure>
  )
}

function MarkSign({ shape }: { shape: MarkShape }) {
  if (shape === 'cross') return <path className="map__mark map__mark--line" d="M-7-7L7 7M-7 7L7-7" />
  if (shape === 'ring') return <circle className="map__mark map__mark--line" r="8" />
  return (
    <>
      <circle className="map__mark" r={shape === 'wheel' ? 6 : 9} />
      {shape === 'wheel' && <circle className="map__mark map__mark--line" r="13" />}
    </>
  )
}
