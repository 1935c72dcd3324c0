import { t } from '~/i18n'
import { formatDate } from '~/i18n/format'
import { paths } from '~/paths'
import { EmptyState } from '~/ui/EmptyState'
import { PostButton } from '~/ui/PostButton'
import { Section } from '~/ui/Section'
import type { OwnProvider } from './queries/offer.server'

/** The services of the viewer's organisation: which know the viewer, and the buttons to change that. */
export function OwnProviders({ providers, hasPassword }: { providers: OwnProvider[]; hasPassword: boolean }) {
  if (providers.length === 0) {
    return <EmptyState title={t('singleSignOn.own.none')}>{t('singleSignOn.own.noneText')}</EmptyState>
  }
  return providers.map(({ id, label, linkedAt }) => (
    <Section key={id} title={label}>
      <p>
        {linkedAt
          ? t('singleSignOn.own.since', { date: formatDate(linkedAt) })
          : t('singleSignOn.own.notLinked')}
      </p>
      {!linkedAt && (
        <PostButton
          action={paths.linkProvider(id)}
          variant="primary"
          label={t('singleSignOn.own.linkLabel', { label })}
        >
          {t('singleSignOn.own.link')}
        </PostButton>
      )}
      {linkedAt && hasPassword && (
        <PostButton action={paths.unlinkProvider(id)} label={t('singleSignOn.own.unlinkLabel', { label })}>
          {t('singleSignOn.own.unlink')}
        </PostButton>
      )}
      {linkedAt && !hasPassword && (
        <p>
          {t('singleSignOn.own.onlyWay')}{' '}
          <a href={paths.forgotPassword()}>{t('singleSignOn.own.setPassword')}</a>
        </p>
      )}
    </Section>
  ))
}
