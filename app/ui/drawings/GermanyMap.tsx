import { t } from '~/i18n'
import outlines from './germany.svg?no-inline'
import { MarkLegend } from './MarkLegend'
import { type MarkShape, MarkSign } from './MarkSign'
import { type Coordinates, project, viewBox } from './projection'

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
      <figcaption>
        <MarkLegend marks={legend} />
        <small>{t('ui.map.source')}</small>
      </figcaption>
    </figure>
  )
}
