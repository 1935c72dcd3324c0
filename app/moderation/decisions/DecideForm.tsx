import { type SubmissionResult, useForm } from '@conform-to/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/ButtonLink'
import { Form } from '~/ui/forms/Form'
import { RadioGroup } from '~/ui/forms/RadioGroup'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextArea } from '~/ui/forms/TextArea'
import { TextField } from '~/ui/forms/TextField'
import type { DecisionKind } from '../policy'
import { addressed, isEntry, type ThingRef } from '../reports/thing'
import { reasonLimit } from '../schema'
import { passageLimit } from './schema'

interface DecideFormProps {
  thing: ThingRef
  seen: number
  possible: DecisionKind[]
  longestDays: number
  lastResult?: SubmissionResult<string[]> | null
}

/** Choices as radio buttons, the mildest first. */
export function decisionOptions(kinds: readonly DecisionKind[]) {
  return kinds.map((kind) => ({
    value: kind,
    label: t(`moderation.decide.choices.${kind}`),
    hint: t(`moderation.decide.hints.${kind}`),
  }))
}

/** One decision on one thing. */
export function DecideForm({ thing, seen, possible, longestDays, lastResult }: DecideFormProps) {
  const [form, fields] = useForm<{ decision: string; passage: string; days: string; reason: string }>({
    id: 'entscheidung',
    lastResult,
  })
  return (
    <Form form={form} action={paths.decide(addressed(thing))} hidden={{ seen }}>
      <RadioGroup
        field={fields.decision}
        required
        label={t('moderation.decide.decision')}
        options={decisionOptions(possible)}
      />
      {possible.includes('redact') && (
        <TextArea
          field={fields.passage}
          rows={2}
          markOptional={false}
          label={t('moderation.decide.passage')}
          hint={t('moderation.decide.passageHint')}
          limit={passageLimit}
        />
      )}
      {possible.includes('redact') && isEntry(thing.kind) && (
        <p>
          <a href={paths.redactEntry(thing.id)}>{t('moderation.decide.places')}</a>
        </p>
      )}
      {possible.includes('suspend') && (
        <TextField
          field={fields.days}
          short
          markOptional={false}
          inputMode="numeric"
          label={t('moderation.decide.days')}
          hint={t('moderation.decide.daysHint', { days: longestDays })}
        />
      )}
      <TextArea
        field={fields.reason}
        required
        label={t('moderation.decide.reason')}
        hint={t('moderation.decide.reasonHint')}
        limit={reasonLimit}
      />
      <div className="actions">
        <SubmitButton>{t('moderation.decide.submit')}</SubmitButton>
        <ButtonLink href={paths.reports()} variant="tertiary">
          {t('moderation.decide.cancel')}
        </ButtonLink>
      </div>
    </Form>
  )
}
