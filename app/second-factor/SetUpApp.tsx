import { t } from '~/i18n'
import { paths } from '~/paths'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { Form, type FormState } from '~/ui/forms/Form'
import type { FieldState } from '~/ui/forms/fieldState'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextField } from '~/ui/forms/TextField'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { QrCode } from '~/ui/QrCode'
import type { AppDraft } from './commands/app.server'

interface SetUpAppProps extends Pick<AppDraft, 'secret' | 'draft'> {
  qr: { size: number; path: string }
  form: FormState
  field: FieldState
}

/** The secret as QR code and as text, and the field for the first code that shows it arrived. */
export function SetUpApp({ secret, draft, qr, form, field }: SetUpAppProps) {
  return (
    <Main>
      <Breadcrumb
        items={[
          { label: t('members.account.title'), href: paths.account() },
          { label: t('secondFactor.title'), href: paths.security() },
        ]}
      />
      <PageHeader title={t('secondFactor.app.pageTitle')} lead={t('secondFactor.app.pageLead')} />
      <figure className="qr">
        <QrCode shape={qr} label={t('secondFactor.app.qrLabel')} />
        <figcaption>
          <p>{t('secondFactor.app.secret')}</p>
          <p className="qr__address">
            <code>{secret}</code>
          </p>
        </figcaption>
      </figure>
      <Form form={form} action={paths.setUpApp()} hidden={{ draft }}>
        <TextField
          field={field}
          label={t('secondFactor.app.code')}
          hint={t('secondFactor.app.codeHint')}
          autoComplete="one-time-code"
          inputMode="numeric"
          short
          required
        />
        <SubmitButton>{t('secondFactor.app.submit')}</SubmitButton>
      </Form>
    </Main>
  )
}
