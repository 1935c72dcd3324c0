const MAX_SPOKES = 12

/** The spokes as one SVG path in a 24 × 24 box, evenly spread, the first one upright. */
function spokePath(count: number, inner: number, outer: number): string {
  return Array.from({ length: count }, (_, index) => {
    const angle = (2 * Math.PI * index) / count - Math.PI / 2
    const at = (radius: number) =>
      `${Number((12 + radius * Math.cos(angle)).toFixed(2))} ${Number((12 + radius * Math.sin(angle)).toFixed(2))}`
    return `M${at(inner)}L${at(outer)}`
  }).join('')
}

type HubProps = {
  /** One spoke per municipality that reuses the solution; twelve at most are drawn. */
  spokes: number
  /** Width and height in CSS pixels. */
  size?: number
  /** Accessible name; without one the mark is decoration beside words that say the same. */
  name?: string
}

/** The mark of Nabe: a wheel with its hub, one spoke per reusing municipality. */
export function Hub({ spokes, size = 24, name }: HubProps) {
  const count = Math.min(Math.max(Math.trunc(spokes), 0), MAX_SPOKES)
  const rim = size < 32 ? 1.6 : 1.1
  const reading = name ? { role: 'img', 'aria-label': name } : { 'aria-hidden': true }
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label, which shows no tooltip, or hidden
    <svg
      className={count > 0 ? 'hub' : 'hub hub--bare'}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      {...reading}
    >
      <circle cx="12" cy="12" r={11.4 - rim / 2} stroke="currentColor" strokeWidth={rim} />
      {count > 0 && (
        <path
          className="hub__spokes"
          d={spokePath(count, 3, 11.4 - rim)}
          strokeWidth={count > 8 ? rim : rim * 1.35}
        />
      )}
      <circle className="hub__centre" cx="12" cy="12" r="3.6" />
    </svg>
  )
}
