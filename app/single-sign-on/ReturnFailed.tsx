import { t } from '~/i18n'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/ButtonLink'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import type { ReturnProblem } from './commands/return.server'

/** Says why somebody who came back from a provider is not signed in, and what to do now. */
export function ReturnFailed({
  problem,
  providerId,
  signedIn,
}: {
  problem: ReturnProblem
  providerId: number
  signedIn: boolean
}) {
  const again = <ButtonLink href={paths.provider(providerId)}>{t('singleSignOn.back.again')}</ButtonLink>
  return (
    <Main>
      <PageHeader
        title={t('singleSignOn.back.failedTitle')}
        lead={t(`singleSignOn.back.problems.${problem}`)}
        actions={
          signedIn ? (
            <ButtonLink href={paths.account()}>{t('singleSignOn.back.account')}</ButtonLink>
          ) : (
            <>
              {problem !== 'gone' && again}
              <ButtonLink href={paths.signIn()}>{t('singleSignOn.back.otherWay')}</ButtonLink>
            </>
          )
        }
      />
    </Main>
  )
}
