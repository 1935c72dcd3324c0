import { t } from '~/i18n'
import { StoredTexts } from '~/ui/forms/StoredTexts'
import type { RequestFormValues } from './values'

/** What somebody else saved while the form was open. */
export interface Stored {
  values: RequestFormValues
  updatedAt: Date
  editor: string | null
}

const names = ['title', 'summary', 'body', 'context', 'neededBy', 'products', 'proposedTopic'] as const

/** The other person's request, to copy from. */
export function StoredText({ stored, own }: { stored: Stored; own: RequestFormValues }) {
  const { values, updatedAt, editor } = stored
  return (
    <StoredTexts
      updatedAt={updatedAt}
      editor={editor}
      fields={names.map((name) => ({
        label: t(`requests.form.${name}`),
        stored: values[name],
        own: own[name],
        rows: name === 'body' ? 10 : 3,
      }))}
    />
  )
}
