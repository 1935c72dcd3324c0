import { packResume, type Resume } from '~/auth/resume'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/ButtonLink'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'

interface RulesFirstProps {
  /** What was posted, and goes on once the rules are accepted. */
  resume: Resume
  /** Version in force. */
  version: number
}

/** In place of what somebody posted: asks for the rules first, and carries the posted text along. */
export function RulesFirst({ resume, version }: RulesFirstProps) {
  const packed = packResume(resume)
  return (
    <Main>
      <PageHeader
        title={t('legal.consent.firstTitle')}
        lead={t(packed ? 'legal.consent.waiting' : 'legal.consent.tooLong')}
      />
      <p>
        <a href={paths.rules()}>{t('legal.pages.nutzungsregeln')}</a>
      </p>
      {packed ? (
        <form method="post" action={paths.rulesConsent()} encType="multipart/form-data">
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="resume" value={packed} />
          <SubmitButton>{t('legal.consent.accept')}</SubmitButton>
        </form>
      ) : (
        <ButtonLink href={paths.rulesConsent()}>{t('legal.consent.open')}</ButtonLink>
      )}
    </Main>
  )
}
