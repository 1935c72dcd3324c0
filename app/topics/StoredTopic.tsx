import { t } from '~/i18n'
import { StoredTexts } from '~/ui/forms/StoredTexts'
import type { TopicToEdit } from './queries/form.server'

/** What is stored now, beside a form that was begun before that; to copy from. */
export function StoredTopic({ topic }: { topic: TopicToEdit }) {
  return (
    <StoredTexts
      fields={[
        { label: t('topics.form.label'), stored: topic.label, rows: 1 },
        { label: t('topics.form.field'), stored: topic.field, rows: 1 },
        { label: t('topics.form.introduction'), stored: topic.introduction, rows: 10 },
        { label: t('topics.form.aliases'), stored: topic.aliases, rows: 6 },
      ]}
    />
  )
}
