import { type SubmissionResult, useForm } from '@conform-to/react'
import { t } from '~/i18n'
import { formatDays } from '~/i18n/format'
import { ButtonLink } from '~/ui/ButtonLink'
import { DefinitionList } from '~/ui/DefinitionList'
import { DateField } from '~/ui/forms/DateField'
import { Form } from '~/ui/forms/Form'
import { MarkdownField } from '~/ui/forms/MarkdownField'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextField } from '~/ui/forms/TextField'
import { Prose } from '~/ui/Prose'
import { Section } from '~/ui/Section'
import type { Fachtag } from './queries/fachtag.server'
import { fachtagLimits } from './schema'

/** What the fields of a Fachtag begin with. */
export type FachtagValues = Record<
  'title' | 'edition' | 'firstDay' | 'lastDay' | 'place' | 'organisers' | 'introduction',
  string
>

type FachtagFormProps = {
  defaultValue?: FachtagValues
  submissionKey?: string
  version?: number
  lastResult?: SubmissionResult<string[]> | null
  previewHtml?: string
  submitLabel: string
  cancelHref: string
  /** Somebody saved in between: what is stored now stands below the typed text. */
  current?: Fachtag
}

/** The form of a Fachtag. */
export function FachtagForm(props: FachtagFormProps) {
  const { defaultValue, submissionKey, version, lastResult, previewHtml, current } = props
  const [form, fields] = useForm<FachtagValues>({ id: 'fachtag', lastResult, defaultValue })
  return (
    <>
      <Form form={form} submissionKey={submissionKey} hidden={version ? { version } : {}}>
        <TextField
          field={fields.title}
          required
          label={t('fachtage.form.title')}
          hint={t('fachtage.form.titleHint')}
        />
        <DateField field={fields.firstDay} required label={t('fachtage.form.firstDay')} />
        <DateField
          field={fields.lastDay}
          required
          label={t('fachtage.form.lastDay')}
          hint={t('fachtage.form.lastDayHint')}
        />
        <TextField field={fields.place} label={t('fachtage.form.place')} />
        <TextField field={fields.organisers} label={t('fachtage.form.organisers')} />
        <TextField
          field={fields.edition}
          label={t('fachtage.form.edition')}
          hint={t('fachtage.form.editionHint')}
          inputMode="numeric"
          short
        />
        <MarkdownField
          field={fields.introduction}
          label={t('fachtage.form.introduction')}
          hint={t('fachtage.form.introductionHint')}
          limit={fachtagLimits.introduction}
          previewHtml={previewHtml}
        />
        <div className="actions">
          <SubmitButton>{props.submitLabel}</SubmitButton>
          <ButtonLink href={props.cancelHref} variant="tertiary">
            {t('fachtage.form.cancel')}
          </ButtonLink>
        </div>
      </Form>
      {current && <CurrentFachtag fachtag={current} />}
    </>
  )
}

function CurrentFachtag({ fachtag }: { fachtag: Fachtag }) {
  return (
    <Section title={t('fachtage.form.current')} ruled>
      <DefinitionList
        wide
        entries={[
          { term: t('fachtage.form.title'), value: fachtag.title },
          {
            term: `${t('fachtage.form.firstDay')}, ${t('fachtage.form.lastDay')}`,
            value: formatDays(fachtag.firstDay, fachtag.lastDay),
          },
          { term: t('fachtage.form.place'), value: fachtag.place },
          { term: t('fachtage.form.organisers'), value: fachtag.organisers },
          { term: t('fachtage.form.edition'), value: fachtag.edition },
        ]}
      />
      <Prose html={fachtag.introductionHtml} />
    </Section>
  )
}
