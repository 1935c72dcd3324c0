import { t } from '~/i18n'
import { Badge, type Tone } from '~/ui/Badge'
import { Checkbox } from '~/ui/forms/Checkbox'
import { Field } from '~/ui/forms/Field'
import { controlProps } from '~/ui/forms/fieldState'
import { SelectField } from '~/ui/forms/SelectField'
import { TextArea } from '~/ui/forms/TextArea'
import { TextField } from '~/ui/forms/TextField'
import { DraftRowTopics } from './DraftRowTopics'
import { fieldOf } from './fieldOf'
import { rowField } from './import/plan'
import type { PreviewRow } from './import/preview'
import { SESSION_KINDS } from './programme/schema'
import type { TopicOptions } from './topicOptions'

/** Id of the form that all lines of a preview stand in. */
export const previewFormId = 'entwurf'
/** Id of the list of organisations that the browser suggests. */
export const organisationListId = 'organisationen'

type DraftRowProps = { row: PreviewRow; topics: TopicOptions }

/** The state of a field of a line. */
export function rowFieldState(row: PreviewRow, name: string, value: string | boolean) {
  return fieldOf(previewFormId, rowField(row.index, name), value, row.errors)
}

/** One line of a programme to be checked: what matters in sight, the rest folded. */
export function DraftRowFields({ row, topics }: DraftRowProps) {
  const { draft, outcome } = row
  const isTalk = draft.kind === 'session'
  const folded = draft.omitted || !isTalk
  const fields = <MainFields row={row} />
  const wrong = Object.keys(row.errors).length > 0
  return (
    <fieldset className="draft-row">
      <legend>
        <span className="muted small">{t('fachtage.preview.line', { row: draft.rowNumber })} </span>
        <span className="draft-row__title">
          {folded && draft.start && `${draft.start} `}
          {draft.title || t('fachtage.preview.untitled')}
        </span>
        <RowState row={row} />
      </legend>
      {outcome === 'undecided' || row.candidates.length > 0 ? <Decision row={row} /> : null}
      {folded ? (
        <details open={wrong}>
          <summary>
            {t('fachtage.preview.edit')}
            <span className="kern-sr-only">: {draft.title}</span>
          </summary>
          {fields}
          <FurtherFields row={row} />
        </details>
      ) : (
        <>
          {fields}
          <details
            open={['date', 'room', 'format', 'abstract', 'slidesUrl'].some((name) => wrongIn(row, name))}
          >
            <summary>
              {t('fachtage.preview.more')}
              <span className="kern-sr-only">: {draft.title}</span>
            </summary>
            <FurtherFields row={row} />
          </details>
        </>
      )}
      {isTalk && !draft.omitted && <DraftRowTopics row={row} topics={topics} />}
      <Checkbox field={rowFieldState(row, 'omitted', draft.omitted)} label={t('fachtage.preview.omit')} />
    </fieldset>
  )
}

function wrongIn(row: PreviewRow, name: string): boolean {
  return row.errors[rowField(row.index, name)] !== undefined
}

const tones: Record<NonNullable<PreviewRow['outcome']>, Tone> = {
  new: 'info',
  changed: 'warning',
  unchanged: 'neutral',
  undecided: 'danger',
}

function RowState({ row }: { row: PreviewRow }) {
  const { draft, outcome, changes, returns } = row
  if (outcome === null) return <Badge>{t('fachtage.preview.omitted')}</Badge>
  const name = outcome === 'undecided' ? 'ambiguous' : outcome
  return (
    <span className="small">
      <Badge tone={tones[outcome]}>
        {outcome === 'changed'
          ? t('fachtage.preview.changedFields', { fields: changes.join(', ') })
          : t(`programme.outcomes.${name}`)}
      </Badge>
      {returns && <Badge tone="success">{t('fachtage.preview.returns')}</Badge>}
      {draft.kind !== 'session' && ` ${t(`fachtage.preview.recognised.${draft.kind}`)}`}
    </span>
  )
}

function Decision({ row }: { row: PreviewRow }) {
  return (
    <SelectField
      field={rowFieldState(row, 'decision', row.draft.decision)}
      label={t('fachtage.preview.decision')}
      placeholder={t('fachtage.preview.decisionChoose')}
      options={[...row.candidates, { value: 'new', label: t('fachtage.preview.decisionNew') }]}
      markOptional={false}
    />
  )
}

function MainFields({ row }: { row: PreviewRow }) {
  const { draft } = row
  const organisation = rowFieldState(row, 'organisation', draft.organisation)
  return (
    <div className="draft-row__fields">
      <div className="full">
        <TextField
          field={rowFieldState(row, 'title', draft.title)}
          label={t('fachtage.preview.titleField')}
          markOptional={false}
        />
      </div>
      <div className="narrow">
        <TextField
          field={rowFieldState(row, 'start', draft.start)}
          label={t('fachtage.preview.start')}
          markOptional={false}
        />
      </div>
      <div className="narrow">
        <TextField
          field={rowFieldState(row, 'end', draft.end)}
          label={t('fachtage.preview.end')}
          markOptional={false}
        />
      </div>
      <div className="medium">
        <Field field={organisation} label={t('fachtage.preview.organisation')} markOptional={false}>
          <input
            {...controlProps({ field: organisation })}
            className="kern-form-input__input"
            type="text"
            list={organisationListId}
            autoComplete="off"
            defaultValue={draft.organisation}
          />
        </Field>
      </div>
      <div className="medium">
        <SelectField
          field={rowFieldState(row, 'kind', draft.kind)}
          label={t('fachtage.preview.kind')}
          placeholder={null}
          options={SESSION_KINDS.map((kind) => ({ value: kind, label: t(`programme.kinds.${kind}`) }))}
          markOptional={false}
        />
      </div>
    </div>
  )
}

function FurtherFields({ row }: { row: PreviewRow }) {
  const { draft } = row
  const line = (name: 'date' | 'room' | 'format', label: string) => (
    <div className="medium">
      <TextField field={rowFieldState(row, name, draft[name])} label={label} markOptional={false} />
    </div>
  )
  return (
    <div className="draft-row__fields">
      {line('date', t('fachtage.preview.day'))}
      {line('room', t('fachtage.preview.room'))}
      {line('format', t('fachtage.preview.format'))}
      <div className="full">
        <TextArea
          field={rowFieldState(row, 'abstract', draft.abstract)}
          label={t('fachtage.preview.abstract')}
          rows={3}
          markOptional={false}
        />
      </div>
      <div className="full">
        <TextField
          field={rowFieldState(row, 'slidesUrl', draft.slidesUrl)}
          label={t('fachtage.preview.slidesUrl')}
          inputMode="url"
          markOptional={false}
        />
      </div>
      {draft.speakers && (
        <p className="full muted small">{t('fachtage.preview.speakers', { speakers: draft.speakers })}</p>
      )}
    </div>
  )
}
