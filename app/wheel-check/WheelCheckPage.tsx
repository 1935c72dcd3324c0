import { t } from '~/i18n'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/ButtonLink'
import { type FieldState, plainField } from '~/ui/forms/fieldState'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextArea } from '~/ui/forms/TextArea'
import { TextField } from '~/ui/forms/TextField'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { Section } from '~/ui/Section'
import type { WheelCheckResult as Result } from './found'
import { kindWord } from './schema'
import { WheelCheckForm } from './WheelCheckForm'
import { WheelCheckResult } from './WheelCheckResult'

const formId = 'nachsehen'

/** The wheel check on a page of its own, before anybody has begun to write. */
export function WheelCheckPage({ result }: { result: Result }) {
  const { input, enough } = result
  const asked = input.title !== '' || input.summary !== ''
  return (
    <Main>
      <PageHeader title={t('wheelCheck.title')} lead={t('wheelCheck.lead')} />
      <form id={formId} className="form" method="get" action={paths.wheelCheck()}>
        <input type="hidden" name="art" value={kindWord(input.kind)} />
        <TextField
          field={fieldOf('titel', input.title)}
          label={t('wheelCheck.fieldTitle')}
          hint={t('wheelCheck.fieldTitleHint')}
          required
        />
        <TextArea
          field={fieldOf('kurz', input.summary)}
          label={t('wheelCheck.fieldSummary')}
          required={false}
          rows={2}
        />
        <SubmitButton>{t('wheelCheck.submit')}</SubmitButton>
      </form>
      {asked && (
        <Section title={t('wheelCheck.found')}>
          {!enough && <p>{t('wheelCheck.more')}</p>}
          <WheelCheckResult result={result} onwards={<Onwards {...input} />} />
        </Section>
      )}
      <WheelCheckForm />
    </Main>
  )
}

function Onwards({ kind, title }: Result['input']) {
  const href = kind === 'request' ? paths.newRequest({ titel: title }) : paths.newSolution()
  return <ButtonLink href={href}>{t('wheelCheck.onwards')}</ButtonLink>
}

function fieldOf(name: 'titel' | 'kurz', value: string): FieldState {
  return plainField(formId, name, { value })
}
