import { t } from '~/i18n'
import { formatNumber, listWords } from '~/i18n/format'
import { paths } from '~/paths'
import type { ReuseState } from '~/reuse/choices'
import { DefinitionList } from '~/ui/DefinitionList'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { Section } from '~/ui/Section'
import type { OrganisationLink } from '../queries/find.server'
import type { MergePreview } from '../queries/merge.server'

interface MergePreviewViewProps {
  from: OrganisationLink
  into: OrganisationLink
  preview: MergePreview
}

/** What moves, what is in each other's way, what falls away – and the button that does it. */
export function MergePreviewView({ from, into, preview }: MergePreviewViewProps) {
  const { conflicts } = preview
  const dropped = droppedWords(preview)
  return (
    <Section title={t('organisations.merging.previewTitle', { from: from.name, into: into.name })} ruled>
      <Moving preview={preview} />
      {conflicts.length > 0 && (
        <Section title={t('organisations.merging.conflictsTitle')} level={3}>
          <p>{t('organisations.merging.conflictsText')}</p>
          <ul>
            {conflicts.map(({ title, fromState, intoState }) => (
              <li key={title}>
                {t('organisations.merging.conflict', {
                  title,
                  from: t(`reuse.state.${fromState as ReuseState}`),
                  into: t(`reuse.state.${intoState as ReuseState}`),
                })}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {dropped.length > 0 && (
        <Section title={t('organisations.merging.droppedTitle')} level={3}>
          <p>{`${t('organisations.merging.droppedText')} ${listWords(dropped)}.`}</p>
        </Section>
      )}
      <form className="form" method="post" action={paths.mergeOrganisation(from)}>
        <input type="hidden" name="organisationId" value={into.id} />
        <div className="actions">
          <SubmitButton>{t('organisations.merging.submit')}</SubmitButton>
          <a href={paths.mergeOrganisation(from)}>{t('organisations.merging.other')}</a>
        </div>
      </form>
    </Section>
  )
}

function Moving({ preview }: { preview: MergePreview }) {
  const counted = ['members', 'solutions', 'requests', 'comments', 'reuses', 'joins', 'ratings'] as const
  const named = ['domains', 'products'] as const
  return (
    <DefinitionList
      wide
      entries={[
        ...counted.map((key) => ({
          term: t(`organisations.merging.${key}`),
          value: formatNumber(preview[key]),
        })),
        ...named.map((key) => ({
          term: t(`organisations.merging.${key}`),
          value: preview[key].join(', ') || t('organisations.merging.nothing'),
        })),
        { term: t('organisations.merging.dependants'), value: formatNumber(preview.dependants) },
      ]}
    />
  )
}

function droppedWords({ dropped }: MergePreview): string[] {
  const words: string[] = []
  if (dropped.reuses) words.push(t('organisations.merging.droppedReuses', { count: dropped.reuses }))
  if (dropped.joins) words.push(t('organisations.merging.droppedJoins', { count: dropped.joins }))
  if (dropped.ratings) words.push(t('organisations.merging.droppedRatings', { count: dropped.ratings }))
  return words
}
