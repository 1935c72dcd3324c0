import { t } from '~/i18n'
import { colleagueWords } from '~/members/colleagueWords'
import type { ColleagueChoice } from '~/members/queries/colleagues.server'
import { paths } from '~/paths'
import { Checkbox } from '~/ui/forms/Checkbox'
import { FormSection } from '~/ui/forms/FormSection'
import type { FieldState } from '~/ui/forms/fieldState'
import { MarkdownField } from '~/ui/forms/MarkdownField'
import { MonthField } from '~/ui/forms/MonthField'
import { SelectField } from '~/ui/forms/SelectField'
import { TextArea } from '~/ui/forms/TextArea'
import { TextField } from '~/ui/forms/TextField'
import { costBands, effortBands, solutionLimits as limits, statuses } from '../choices'
import type { FieldErrors } from './fields'
import { NamesPicker } from './NamesPicker'
import type { Previews } from './SolutionForm'
import type { SolutionFieldName, SolutionFormValues } from './values'

interface FurtherFieldsProps {
  field: (name: SolutionFieldName) => FieldState
  values: SolutionFormValues
  errors: FieldErrors
  previews: Previews
  /** Whom the solution can name as contact. */
  colleagues: ColleagueChoice[]
}

type LegalFieldsProps = Pick<FurtherFieldsProps, 'field' | 'previews' | 'colleagues'>

type SectionProps = Pick<FurtherFieldsProps, 'field' | 'previews'>

const folded: SolutionFieldName[] = [
  'background',
  'results',
  'status',
  'statusSinceMonth',
  'statusSinceYear',
  'endedReason',
  'costOnce',
  'costYearly',
  'effort',
  'legalBasis',
  'licence',
  'softwareUrl',
  'securityNotes',
  'contact',
  'contactMemberId',
  'products',
  'providers',
]

/** Everything that may follow later; folded as long as nothing of it is filled in or wrong. */
export function FurtherFields({ field, values, errors, previews, colleagues }: FurtherFieldsProps) {
  const open = folded.some((name) => values[name] !== '' || Boolean(errors[name]?.length))
  return (
    <FormSection
      title={`${t('solutions.form.further')} ${t('ui.optional')}`}
      hint={t('solutions.form.furtherHint')}
      folded
      open={open}
    >
      <Experience field={field} previews={previews} />
      <StatusFields field={field} />
      <CostFields field={field} />
      <TechnologyFields field={field} />
      <LegalFields field={field} previews={previews} colleagues={colleagues} />
    </FormSection>
  )
}

function Experience({ field, previews }: SectionProps) {
  return (
    <>
      <MarkdownField
        field={field('background')}
        label={t('solutions.form.background')}
        hint={t('solutions.form.backgroundHint')}
        markOptional={false}
        limit={limits.background}
        previewHtml={previews.background}
      />
      <MarkdownField
        field={field('results')}
        label={t('solutions.form.results')}
        hint={t('solutions.form.resultsHint')}
        markOptional={false}
        limit={limits.results}
        previewHtml={previews.results}
      />
    </>
  )
}

function StatusFields({ field }: Pick<SectionProps, 'field'>) {
  return (
    <FormSection title={t('solutions.form.statusGroup')}>
      <SelectField
        field={field('status')}
        label={t('solutions.form.status')}
        markOptional={false}
        options={statuses.map((value) => ({ value, label: t(`solutions.status.${value}`) }))}
      />
      <MonthField
        field={{ ...field('statusSinceYear'), errors: undefined }}
        label={t('solutions.form.statusSince')}
        markOptional={false}
        month={field('statusSinceMonth')}
        year={field('statusSinceYear')}
      />
      <TextArea
        field={field('endedReason')}
        label={t('solutions.form.endedReason')}
        markOptional={false}
        limit={limits.endedReason}
        rows={2}
      />
    </FormSection>
  )
}

function CostFields({ field }: Pick<SectionProps, 'field'>) {
  const costs = costBands.map((value) => ({ value, label: t(`solutions.cost.${value}`) }))
  return (
    <FormSection title={t('solutions.form.costGroup')}>
      <SelectField
        field={field('costOnce')}
        label={t('solutions.form.costOnce')}
        markOptional={false}
        options={costs}
      />
      <SelectField
        field={field('costYearly')}
        label={t('solutions.form.costYearly')}
        markOptional={false}
        options={costs}
      />
      <Checkbox field={field('costPublic')} label={t('solutions.form.costPublic')} />
      <SelectField
        field={field('effort')}
        label={t('solutions.form.effort')}
        markOptional={false}
        options={effortBands.map((value) => ({ value, label: t(`solutions.effort.${value}`) }))}
      />
    </FormSection>
  )
}

function TechnologyFields({ field }: Pick<SectionProps, 'field'>) {
  return (
    <FormSection title={t('solutions.form.technologyGroup')}>
      <NamesPicker
        field={field('products')}
        label={t('solutions.form.products')}
        hint={t('solutions.form.productsHint')}
        typingHint={t('solutions.form.productsTypingHint')}
        suggestions={paths.productSuggestions}
      />
      <NamesPicker
        field={field('providers')}
        label={t('solutions.form.providers')}
        hint={t('solutions.form.providersHint')}
        typingHint={t('solutions.form.providersTypingHint')}
        suggestions={paths.providerSuggestions}
      />
      <TextField
        field={field('licence')}
        label={t('solutions.form.licence')}
        hint={t('solutions.form.licenceHint')}
        markOptional={false}
      />
      <TextField
        field={field('softwareUrl')}
        label={t('solutions.form.softwareUrl')}
        hint={t('solutions.form.softwareUrlHint')}
        markOptional={false}
        type="url"
      />
    </FormSection>
  )
}

function LegalFields({ field, previews, colleagues }: LegalFieldsProps) {
  return (
    <FormSection title={t('solutions.form.legalGroup')}>
      <TextArea
        field={field('legalBasis')}
        label={t('solutions.form.legalBasis')}
        markOptional={false}
        limit={limits.legalBasis}
        rows={2}
      />
      <MarkdownField
        field={field('securityNotes')}
        label={t('solutions.form.securityNotes')}
        markOptional={false}
        limit={limits.securityNotes}
        rows={4}
        previewHtml={previews.securityNotes}
      />
      <Checkbox field={field('securityPublic')} label={t('solutions.form.securityPublic')} />
      {colleagues.length > 0 && (
        <SelectField
          field={field('contactMemberId')}
          label={t('solutions.form.contactMember')}
          hint={t('solutions.form.contactMemberHint')}
          placeholder={t('solutions.form.contactMemberNone')}
          options={colleagues.map((person) => ({ value: String(person.id), label: colleagueWords(person) }))}
          markOptional={false}
        />
      )}
      <TextArea
        field={field('contact')}
        label={t('solutions.form.contact')}
        hint={t('solutions.form.contactHint')}
        markOptional={false}
        limit={limits.contact}
        rows={2}
      />
      <Checkbox field={field('contactPublic')} label={t('solutions.form.contactPublic')} />
    </FormSection>
  )
}
