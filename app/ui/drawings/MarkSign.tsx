/** How a mark looks; told apart by shape, not by colour alone. */
export type MarkShape = 'wheel' | 'disc' | 'ring' | 'cross'

/** A mark around the origin of an SVG, about 26 units wide. */
export function MarkSign({ shape }: { shape: MarkShape }) {
  if (shape === 'cross') return <path className="mark mark--line" d="M-7-7L7 7M-7 7L7-7" />
  if (shape === 'ring') return <circle className="mark mark--line" r="8" />
  return (
    <>
      <circle className="mark" r={shape === 'wheel' ? 6 : 9} />
      {shape === 'wheel' && <circle className="mark mark--line" r="12" />}
    </>
  )
}
