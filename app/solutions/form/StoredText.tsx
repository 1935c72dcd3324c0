import { t } from '~/i18n'
import { StoredTexts } from '~/ui/forms/StoredTexts'
import type { SolutionFormValues } from './values'

/** What is stored now, beside a form whose text was begun before that. */
export interface Stored {
  values: SolutionFormValues
  updatedAt: Date
  editor: string | null
}

const long = ['body', 'background', 'results'] as const
const names = [
  'title',
  'summary',
  ...long,
  'endedReason',
  'legalBasis',
  'licence',
  'softwareUrl',
  'securityNotes',
  'contact',
  'proposedTopic',
  'products',
  'providers',
] as const

/** The other person's solution, to copy from. */
export function StoredText({ stored, own }: { stored: Stored; own: SolutionFormValues }) {
  const { values, updatedAt, editor } = stored
  return (
    <StoredTexts
      updatedAt={updatedAt}
      editor={editor}
      fields={names.map((name) => ({
        label: t(`solutions.form.${name}`),
        stored: values[name],
        own: own[name],
        rows: long.some((one) => one === name) ? 12 : 3,
      }))}
    />
  )
}
