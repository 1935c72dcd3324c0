import { t } from '~/i18n'
import { formatNumber } from '~/i18n/format'
import { paths } from '~/paths'
import { Badge } from '~/ui/Badge'
import { DataTable } from '~/ui/DataTable'
import type { ListedProvider } from '../queries/manage.server'

/** All providers, whose they are and whether they are in use. */
export function ProviderTable({ providers }: { providers: ListedProvider[] }) {
  const column = (key: 'label' | 'organisation' | 'state' | 'members' | 'change') => ({
    key,
    label: t(`singleSignOn.admin.${key}`),
    numeric: key === 'members',
  })
  return (
    <DataTable
      caption={t('singleSignOn.admin.caption')}
      captionHidden
      columns={[
        column('label'),
        column('organisation'),
        column('state'),
        column('members'),
        column('change'),
      ]}
      rows={providers.map((provider) => ({
        key: provider.id,
        cells: [
          <>
            {provider.label}
            <br />
            <span className="muted small">{provider.issuer}</span>
          </>,
          provider.organisation,
          <State key="state" provider={provider} />,
          formatNumber(provider.members),
          <a
            key="change"
            href={paths.identityProvider(provider.id)}
            aria-label={t('singleSignOn.admin.changeLabel', { label: provider.label })}
          >
            {t('singleSignOn.admin.change')}
          </a>,
        ],
      }))}
    />
  )
}

function State({ provider: { enabled, exclusive } }: { provider: ListedProvider }) {
  const word = enabled ? (exclusive ? 'only' : 'on') : 'off'
  return <Badge tone={enabled ? 'success' : 'neutral'}>{t(`singleSignOn.admin.${word}`)}</Badge>
}
