import type { QrCodeShape } from './qrCode.server'

const quietZone = 4

/** Dark on white whatever the page's colours: readers of QR codes want it so. */
export function QrCode({ shape, label }: { shape: QrCodeShape; label: string }) {
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
