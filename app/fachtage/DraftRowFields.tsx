import { t } from '~/i18n'
import { Badge, type Tone } from '~/ui/Badge'
import { Checkbox } from '~/ui/forms/Checkbox'
import { Field } from '~/ui/forms/Field'
import { controlProps } from '~/ui/forms/fieldState'
import { SelectField } from '~/ui/forms/SelectField'
import { TextArea } from '~/ui/forms/TextArea'
import { TextField } from '~/ui/forms/TextField'
import { DraftRowTopics } from './DraftRowTopics'
import { fieldOf, previewFormId } from './fieldOf'
import { rowField } from './import/plan'
import type { PreviewRow } from './import/preview'
import { SESSION_KINDS } from './programme/schema'
import type { TopicOptions } from './topicOptions'

/** Id of the list of organisations that the browser suggests. */
export const organisationListId = 'organisationen'

type DraftRowProps = { row: PreviewRow; topics: TopicOptions }

/** The state of a field of a line. */
export function rowFieldState(row: PreviewRow, name: string, value: string | boolean) {
  return fieldOf(previewFormId, rowField(row.index, name), value, row.errors)
}

/** One line of a programme to be checked: what is to be decided in sight, the rest folded until it is wrong. */
export function DraftRowFields({ row, topics }: DraftRowProps) {
  const { draft } = row
  const isTalk = draft.kind === 'session' && !draft.omitted
  const asksOrganisation = isTalk && row.organisation === ''
  return (
    <fieldset className="draft-row">
      <legend>
        <span className="muted small">{t('fachtage.preview.line', { row: draft.rowNumber })} </span>
        {draft.start && `${draft.start} `}
        <strong>{draft.title || t('fachtage.preview.untitled')}</strong>
        {row.organisation && ` (${row.organisation})`} <RowState row={row} />
      </legend>
      {row.candidates.length > 0 && <Decision row={row} />}
      {isTalk && <DraftRowTopics row={row} topics={topics} />}
      {asksOrganisation && <OrganisationField row={row} />}
      <details open={lineFields.some((name) => row.errors[rowField(row.index, name)] !== undefined)}>
        <summary>
          {t('fachtage.preview.edit')}
          <span className="kern-sr-only">: {draft.title}</span>
        </summary>
        <LineFields row={row} withOrganisation={!asksOrganisation} />
      </details>
    </fieldset>
  )
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
      {draft.kind !== 'session' && ` · ${t(`fachtage.preview.recognised.${draft.kind}`)}`}
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

function OrganisationField({ row }: { row: PreviewRow }) {
  const field = rowFieldState(row, 'organisation', row.draft.organisation)
  return (
    <Field field={field} label={t('fachtage.preview.organisation')} markOptional={false}>
      <input
        {...controlProps({ field })}
        className="kern-form-input__input"
        type="text"
        list={organisationListId}
        autoComplete="off"
        defaultValue={row.draft.organisation}
      />
    </Field>
  )
}

/** Fields of a line that stand folded. */
const lineFields = [
  'title',
  'start',
  'end',
  'date',
  'room',
  'format',
  'kind',
  'organisation',
  'abstract',
  'slidesUrl',
] as const

function LineFields({ row, withOrganisation }: { row: PreviewRow; withOrganisation: boolean }) {
  const { draft } = row
  const line = (name: 'title' | 'start' | 'end' | 'date' | 'room' | 'format' | 'slidesUrl') => (
    <TextField
      field={rowFieldState(row, name, draft[name])}
      label={t(`fachtage.preview.fields.${name}`)}
      markOptional={false}
    />
  )
  return (
    <div className="draft-row__fields">
      <div className="full">{line('title')}</div>
      <div className="narrow">{line('start')}</div>
      <div className="narrow">{line('end')}</div>
      <div className="medium">{line('date')}</div>
      <div className="medium">{line('room')}</div>
      <div className="medium">{line('format')}</div>
      <div className="medium">
        <SelectField
          field={rowFieldState(row, 'kind', draft.kind)}
          label={t('fachtage.preview.kind')}
          placeholder={null}
          options={SESSION_KINDS.map((kind) => ({ value: kind, label: t(`programme.kinds.${kind}`) }))}
          markOptional={false}
        />
      </div>
      {withOrganisation && (
        <div className="medium">
          <OrganisationField row={row} />
        </div>
      )}
      <div className="full">
        <TextArea
          field={rowFieldState(row, 'abstract', draft.abstract)}
          label={t('fachtage.preview.abstract')}
          rows={3}
          markOptional={false}
        />
      </div>
      <div className="full">{line('slidesUrl')}</div>
      {draft.speakers && (
        <p className="full muted small">{t('fachtage.preview.speakers', { speakers: draft.speakers })}</p>
      )}
      <div className="full">
        <Checkbox field={rowFieldState(row, 'omitted', draft.omitted)} label={t('fachtage.preview.omit')} />
      </div>
    </div>
  )
}
