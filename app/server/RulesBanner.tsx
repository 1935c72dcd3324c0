import { t } from '~/i18n'
import { Notice } from '~/ui/Notice'

interface RulesBannerProps {
  rules: 'never_accepted' | 'changed'
  href: string
}

/** On every page of a member who is asked to accept the rules, however they signed in. */
export function RulesBanner({ rules, href }: RulesBannerProps) {
  return (
    <aside className="width" aria-label={t('legal.pages.nutzungsregeln')}>
      <Notice tone="warning">
        <p>
          {t(rules === 'changed' ? 'legal.consent.banner' : 'legal.consent.firstBanner')}{' '}
          <a href={href}>{t('legal.consent.open')}</a>
        </p>
      </Notice>
    </aside>
  )
}
