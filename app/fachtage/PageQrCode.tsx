import { t } from '~/i18n'
import type { QrCodeShape } from './qrCode.server'

const quietZone = 4

/**
 * The address of a page for the phones of those who see it on a slide or on paper. Dark on white whatever the
 * page's colours: readers of QR codes want it so.
 */
export function PageQrCode({ address, shape }: { address: string; shape: QrCodeShape }) {
  const side = shape.size + 2 * quietZone
  return (
    <figure className="qr">
      <svg
        className="qr-code"
        role="img"
        aria-label={t('fachtage.page.qrLabel', { address })}
        viewBox={`${-quietZone} ${-quietZone} ${side} ${side}`}
        shapeRendering="crispEdges"
      >
        <rect x={-quietZone} y={-quietZone} width={side} height={side} fill="#fff" />
        <path d={shape.path} fill="#000" />
      </svg>
      <figcaption className="small">
        <p>{t('fachtage.page.qrText')}</p>
        <p className="qr__address muted">{address.replace(/^https?:\/\//, '')}</p>
      </figcaption>
    </figure>
  )
}
