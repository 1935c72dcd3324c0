import { t } from '~/i18n'
import type { QrCodeShape } from '~/platform/qrCode.server'
import { QrCode } from '~/ui/QrCode'

/** The address of a page for the phones of those who see it on a slide or on paper. */
export function PageQrCode({ address, shape }: { address: string; shape: QrCodeShape }) {
  return (
    <figure className="qr">
      <QrCode shape={shape} label={t('fachtage.page.qrLabel', { address })} />
      <figcaption className="small">
        <p>{t('fachtage.page.qrText')}</p>
        <p className="qr__address muted">{address.replace(/^https?:\/\//, '')}</p>
      </figcaption>
    </figure>
  )
}
