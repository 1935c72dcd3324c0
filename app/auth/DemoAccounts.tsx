import { t } from '~/i18n'
import { paths } from '~/paths'
import { PostButton } from '~/ui/PostButton'
import { Section } from '~/ui/Section'

interface DemoAccountsProps {
  accounts: { email: string; label: string }[]
  password: string
  weiter: string
}

/** The accounts of the demonstration, one click each. */
export function DemoAccounts({ accounts, password, weiter }: DemoAccountsProps) {
  return (
    <Section title={t('auth.signIn.demoTitle')}>
      <p>{t('auth.signIn.demoText', { password })}</p>
      <div className="actions">
        {accounts.map(({ email, label }) => (
          <PostButton
            key={email}
            action={paths.signIn()}
            fields={{ email, password, ...(weiter ? { weiter } : {}) }}
          >
            {t('auth.signIn.demoSubmit', { label })}
          </PostButton>
        ))}
      </div>
    </Section>
  )
}
