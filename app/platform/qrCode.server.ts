import { encode } from 'uqr'

/** A QR code as a path in units of its squares, without the quiet zone around it. */
export interface QrCodeShape {
  /** Squares along one side. */
  size: number
  /** Path data of the dark squares. */
  path: string
}

/** Draws an address as QR code; it still reads with 15 % of it covered, as on a slide behind a head. */
export function qrCode(address: string): QrCodeShape {
  const { size, data } = encode(address, { ecc: 'M', border: 0 })
  const squares = data.flatMap((line, y) => line.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return { size, path: squares.join('') }
}
