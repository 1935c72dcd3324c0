import { t } from '~/i18n'
import { paths } from '~/paths'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { ErrorSummary } from '~/ui/forms/ErrorSummary'
import type { FormState } from '~/ui/forms/Form'
import { type FieldState, plainField } from '~/ui/forms/fieldState'
import { TextField } from '~/ui/forms/TextField'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'
import { PasskeyForm } from './PasskeyForm'
import type { PasskeySite } from './passkeySite'

interface AddPasskeyProps {
  site: PasskeySite
  demo: boolean
  form: FormState
  field: FieldState
}

/** Asks for a name, then the device for a passkey; without script it says what to do instead. */
export function AddPasskey({ site, demo, form, field }: AddPasskeyProps) {
  return (
    <Main>
      <Breadcrumb
        items={[
          { label: t('members.account.title'), href: paths.account() },
          { label: t('secondFactor.title'), href: paths.security() },
        ]}
      />
      <PageHeader title={t('secondFactor.passkeys.pageTitle')} lead={t('secondFactor.passkeys.pageLead')} />
      <ErrorSummary formId={form.id} errors={form.allErrors} />
      <div data-without-passkeys>
        <Notice tone="warning">
          <p>{t('secondFactor.passkeys.needsScript')}</p>
          {demo && <p>{t('secondFactor.passkeys.demoAddress', { address: site.origins[0] ?? '' })}</p>}
          <p>
            <a href={paths.setUpApp()}>{t('secondFactor.app.setUp')}</a>
          </p>
        </Notice>
      </div>
      <PasskeyForm
        id={form.id}
        does="create"
        action={paths.addPasskey()}
        challenge={paths.newPasskeyChallenge()}
        site={site.id}
        submit={t('secondFactor.passkeys.submit')}
        variant="primary"
      >
        <TextField
          field={plainField(form.id, 'name', { value: field.defaultValue, errors: field.errors })}
          label={t('secondFactor.passkeys.nameLabel')}
          hint={t('secondFactor.passkeys.nameHint')}
          required
        />
      </PasskeyForm>
    </Main>
  )
}
