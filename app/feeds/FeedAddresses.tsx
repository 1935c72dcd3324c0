import { t } from '~/i18n'
import type { FeedFormat } from './address'

interface FeedAddressesProps {
  addresses: { format: FeedFormat; address: string }[]
}

/** The addresses of a list's feeds, to be copied into a reader. */
export function FeedAddresses({ addresses }: FeedAddressesProps) {
  return (
    <dl className="feed-addresses">
      {addresses.map(({ format, address }) => (
        <div key={format}>
          <dt>
            {t(`feeds.formats.${format}`)}
            <span className="muted"> {t(`feeds.formatHints.${format}`)}</span>
          </dt>
          <dd>
            <a href={address}>{address}</a>
          </dd>
        </div>
      ))}
    </dl>
  )
}
