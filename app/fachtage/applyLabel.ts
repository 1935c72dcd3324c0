import { t } from '~/i18n'
import type { PlanCounts } from './import/plan'

/** What the applying button says: "2 Themen anlegen, 5 verknüpfen" – topics, each counted once. */
export function applyLabel({
  newTopics,
  linkedTopics,
}: Pick<PlanCounts, 'newTopics' | 'linkedTopics'>): string {
  const create = t('fachtage.preview.create', { count: newTopics })
  if (newTopics > 0 && linkedTopics > 0)
    return `${create}, ${t('fachtage.preview.link', { count: linkedTopics })}`
  if (newTopics > 0) return create
  if (linkedTopics > 0) return t('fachtage.preview.linkOnly', { count: linkedTopics })
  return t('fachtage.preview.applyOnly')
}
