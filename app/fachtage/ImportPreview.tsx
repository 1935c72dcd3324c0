import { t } from '~/i18n'
import { formatNumber } from '~/i18n/format'
import { paths } from '~/paths'
import { Checkbox } from '~/ui/forms/Checkbox'
import { Form } from '~/ui/forms/Form'
import { FormSection } from '~/ui/forms/FormSection'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { PostButton } from '~/ui/PostButton'
import { applyLabel } from './applyLabel'
import { DraftRowFields, organisationListId } from './DraftRowFields'
import { fieldOf, previewFormId } from './fieldOf'
import { GoneSessions } from './GoneSessions'
import type { Preview } from './import/preview'
import { PlanEffects } from './PlanEffects'
import { PreviewPages } from './PreviewPages'
import type { TopicOptions } from './topicOptions'

type ImportPreviewProps = {
  fachtag: { slug: string }
  importId: number
  /** The version the form goes on from. */
  version: number
  preview: Preview
  topics: TopicOptions
  organisations: string[]
}

/** A programme to be checked: every line editable, what will happen in words, and the button that does it. */
export function ImportPreview(props: ImportPreviewProps) {
  const { fachtag, importId, version, preview, topics, organisations } = props
  const pages = <PreviewPages {...{ fachtag, importId, preview }} />
  return (
    <>
      {pages}
      <Form
        form={{ id: previewFormId, allErrors: {}, onSubmit: () => undefined }}
        hidden={{ version, seite: preview.page, counted: preview.counted, namesShown: 'on' }}
        wide
      >
        <div className="draft-rows">
          {preview.rows.map((row) => (
            <DraftRowFields key={row.index} row={row} topics={topics} />
          ))}
        </div>
        <datalist id={organisationListId}>
          {organisations.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <GoneSessions gone={preview.gone} />
        <FormSection title={t('fachtage.preview.effects')}>
          {preview.hasNames && (
            <Checkbox
              field={fieldOf(previewFormId, 'publishNames', preview.publishNames, {})}
              label={t('fachtage.preview.names')}
              hint={t('fachtage.preview.namesHint')}
            />
          )}
          <PlanEffects counts={preview.counts} />
          <p>{t('fachtage.preview.notPublic')}</p>
          <div className="actions">
            <SubmitButton variant="secondary" name="step" value="check">
              {t('fachtage.preview.check')}
            </SubmitButton>
            <SubmitButton name="step" value="apply">
              {applyLabel(preview.counts)}
            </SubmitButton>
          </div>
        </FormSection>
      </Form>
      {pages}
      <div className="actions">
        <PostButton action={paths.discardProgramme(fachtag, importId)} variant="tertiary">
          {t('fachtage.preview.discard')}
        </PostButton>
      </div>
    </>
  )
}

/** `12 Zeilen gelesen: 7 Vorträge und Workshops, 4 Pausen und Grußworte, 1 leer`. */
export function previewSummary({ talks, breaks, blank }: Preview): string {
  const parts = [
    t('fachtage.preview.talks', { count: talks, replace: { count: formatNumber(talks) } }),
    breaks > 0 && t('fachtage.preview.breaks', { count: breaks, replace: { count: formatNumber(breaks) } }),
    blank > 0 && t('fachtage.preview.blank', { count: blank, replace: { count: formatNumber(blank) } }),
  ].filter(Boolean)
  const total = talks + breaks + blank
  const rows = t('fachtage.preview.rows', { count: total, replace: { count: formatNumber(total) } })
  return t('fachtage.preview.summary', { rows, parts: parts.join(', ') })
}
