import { t } from '~/i18n'
import { formatDateTime } from '~/i18n/format'
import { DefinitionList } from '~/ui/DefinitionList'
import { Section } from '~/ui/Section'
import type { ReuseState } from './choices'
import type { OwnReuse } from './queries/form.server'
import { stateWords } from './wording'

/** What a colleague stored meanwhile, beside a form that was begun before that. */
export function StoredReuse({ own }: { own: OwnReuse | null }) {
  if (own === null) return <p>{t('reuse.form.staleGone')}</p>
  const { values, editor } = own
  const date = formatDateTime(own.updatedAt)
  const again = values.again as 'yes' | 'partly' | 'no' | ''
  return (
    <Section title={t('ui.stored.title')}>
      <p>{editor ? t('ui.stored.by', { date, name: editor }) : t('ui.stored.at', { date })}</p>
      <DefinitionList
        entries={[
          { term: t('reuse.form.state'), value: stateWords(values.state as ReuseState, own.since) },
          { term: t('reuse.form.endedReason'), value: values.endedReason },
          { term: t('reuse.form.changes'), value: values.changes },
          { term: t('reuse.form.again'), value: again && t(`reuse.again.${again}`) },
          { term: t('reuse.form.againNote'), value: values.againNote },
          { term: t('reuse.form.contact'), value: values.contact },
        ]}
      />
    </Section>
  )
}
