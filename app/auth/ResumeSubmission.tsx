import { t } from '~/i18n'
import { safePath } from '~/paths'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import type { Resume } from './resume'

interface ResumeSubmissionProps {
  resume: Resume
  /** Only the password was asked for: nobody had been signed out. */
  confirmed?: boolean
  /** Only the rules had to be accepted. */
  rules?: boolean
}

/** After signing in again: sends what was typed to where it was to go. */
export function ResumeSubmission({ resume, confirmed, rules }: ResumeSubmissionProps) {
  return (
    <Main>
      <PageHeader
        title={t(
          rules ? 'legal.consent.doneTitle' : confirmed ? 'auth.confirm.doneTitle' : 'auth.resume.doneTitle',
        )}
        lead={t('auth.resume.doneText')}
      />
      <form method="post" action={safePath(resume.path)} encType="multipart/form-data">
        {resume.fields.map(([name, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: fields repeat, and never change here
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <SubmitButton>{t('auth.resume.send')}</SubmitButton>
      </form>
    </Main>
  )
}
