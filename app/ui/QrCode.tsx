interface QrCodeProps {
  /** Squares along one side, and path data of the dark ones. */
  shape: { size: number; path: string }
  /** What it leads to, read out. */
  label: string
}

const quietZone = 4

/** A QR code, dark on white whatever the page's colours: readers want it so. */
export function QrCode({ shape, label }: QrCodeProps) {
  const side = shape.size + 2 * quietZone
  return (
    <svg
      className="qr-code"
      role="img"
      aria-label={label}
      viewBox={`${-quietZone} ${-quietZone} ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <rect x={-quietZone} y={-quietZone} width={side} height={side} fill="#fff" />
      <path d={shape.path} fill="#000" />
    </svg>
  )
}
