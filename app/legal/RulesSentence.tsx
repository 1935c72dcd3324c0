import { t } from '~/i18n'
import { paths } from '~/paths'

/** Says, above the button that makes an account, what is accepted with it. */
export function RulesSentence({ button }: { button: string }) {
  return (
    <p>
      {t('legal.byRegistering', { button })} <a href={paths.rules()}>{t('legal.pages.nutzungsregeln')}</a>{' '}
      {t('legal.byRegisteringAnd')} <a href={paths.privacy()}>{t('legal.pages.datenschutz')}</a>.
    </p>
  )
}
