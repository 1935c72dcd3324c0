import type { Resume } from '~/auth/resume'
import { t } from '~/i18n'
import { paths, safePath } from '~/paths'
import { buttonClass } from '~/ui/ButtonLink'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'

/** A second factor was demanded while somebody was writing: keeps the text until it is set up. */
export function SetUpFirst({ resume }: { resume: Resume }) {
  return (
    <Main>
      <PageHeader
        title={t('auth.factor.setUpTitle')}
        lead={t('auth.factor.setUpText')}
        actions={
          <a className={buttonClass('primary')} href={paths.security()} target="_blank" rel="noopener">
            {t('auth.factor.open')}
          </a>
        }
      />
      <form method="post" action={safePath(resume.path)} encType="multipart/form-data">
        {resume.fields.map(([name, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: fields repeat, and never change here
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <SubmitButton variant="secondary">{t('auth.resume.send')}</SubmitButton>
      </form>
    </Main>
  )
}
