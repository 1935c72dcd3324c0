import { packResume, type Resume } from '~/auth/resume'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/ButtonLink'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'

interface ConfirmAtProviderProps {
  /** Why it did not go on at once. */
  error?: string
  label: string
  /** What waits for it, if anything does. */
  resume: Resume | null
  /** Where to go on to, where nothing waits. */
  weiter?: string
}

/** Asks somebody who signed in at a provider to do so once more, and carries along what waits for it. */
export function ConfirmAtProvider({ error, label, resume, weiter }: ConfirmAtProviderProps) {
  const packed = resume && packResume(resume)
  const tooLong = resume !== null && packed === null
  const lead = tooLong ? 'tooLong' : packed ? 'text' : 'plainText'
  return (
    <Main>
      <PageHeader
        title={t('auth.confirmAtProvider.title')}
        lead={t(`auth.confirmAtProvider.${lead}`, { label })}
        actions={
          tooLong && (
            <ButtonLink href={paths.confirmPassword()}>{t('auth.confirmAtProvider.open')}</ButtonLink>
          )
        }
      />
      {error && (
        <Notice tone="danger" live>
          <p>{error}</p>
        </Notice>
      )}
      {!tooLong && (
        <form
          method="post"
          action={paths.confirmAtProvider()}
          encType={packed ? 'multipart/form-data' : undefined}
        >
          {packed && <input type="hidden" name="resume" value={packed} />}
          {weiter && <input type="hidden" name="weiter" value={weiter} />}
          <SubmitButton>{t('auth.confirmAtProvider.submit', { label })}</SubmitButton>
        </form>
      )}
    </Main>
  )
}
