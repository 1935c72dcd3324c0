import { t } from '~/i18n'
import { formatDate } from '~/i18n/format'
import { Section } from '~/ui/Section'
import { ProgrammeEntry } from './ProgrammeEntry'
import type { ProgrammeDay } from './queries/programme.server'

/** All points of a programme in their order, by days where there are several. */
export function Programme({ days }: { days: ProgrammeDay[] }) {
  const several = days.length > 1
  return (
    <Section title={t('fachtage.page.programme')} id="programm">
      {days.length === 0 && <p>{t('fachtage.page.programmeEmpty')}</p>}
      {days.map(({ day, sessions }) => {
        const list = (
          <ol className="programme">
            {sessions.map((session) => (
              <ProgrammeEntry key={session.id} session={session} level={several ? 4 : 3} />
            ))}
          </ol>
        )
        if (!several) return <div key={day}>{list}</div>
        return (
          <Section key={day} level={3} title={day ? formatDate(day) : t('fachtage.page.withoutDay')}>
            {list}
          </Section>
        )
      })}
    </Section>
  )
}
