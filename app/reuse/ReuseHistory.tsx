import { t } from '~/i18n'
import { formatDate } from '~/i18n/format'
import { paths } from '~/paths'
import { PostButton } from '~/ui/PostButton'
import { Section } from '~/ui/Section'
import type { OwnReuse } from './queries/form.server'

interface ReuseHistoryProps {
  solution: { id: number; slug: string }
  own: OwnReuse
}

/** What the organisation said before, for its own people, and the way to take it back. */
export function ReuseHistory({ solution, own }: ReuseHistoryProps) {
  return (
    <>
      <Section title={t('reuse.history.title')} ruled>
        <ul>
          {own.history.map(({ version, state, at, name }) => (
            <li key={version}>
              {t('reuse.history.entry', { date: formatDate(at), state: t(`reuse.state.${state}`) })}
              {name && `, ${t('reuse.history.by', { name })}`}
            </li>
          ))}
        </ul>
      </Section>
      {own.canTakeBack && (
        <Section title={t('reuse.removal.title')} ruled>
          <div className="stack">
            <p>{t('reuse.removal.text')}</p>
            <PostButton action={paths.reuseRemoval(solution)}>{t('reuse.removal.submit')}</PostButton>
          </div>
        </Section>
      )}
    </>
  )
}
