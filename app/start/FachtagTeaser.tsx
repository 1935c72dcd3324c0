import type { FachtagOverview } from '~/fachtage/queries/fachtag.server'
import { t } from '~/i18n'
import { formatDays } from '~/i18n/format'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/ButtonLink'
import { Facts } from '~/ui/Facts'
import { Section } from '~/ui/Section'

/** The latest Fachtag, with what became of its talks. */
export function FachtagTeaser({ fachtag }: { fachtag: FachtagOverview }) {
  const date = formatDays(fachtag.firstDay, fachtag.lastDay)
  return (
    <Section title={t(fachtag.upcoming ? 'start.fachtag.before' : 'start.fachtag.after', { date })} ruled>
      <p>{fachtag.title}</p>
      {fachtag.topics > 0 && (
        <Facts>
          <span>{t('start.fachtag.topics', { count: fachtag.topics })}</span>
          <span>{t('start.fachtag.solutions', { count: fachtag.solutions })}</span>
        </Facts>
      )}
      <div className="actions">
        <ButtonLink href={paths.fachtag(fachtag)}>{t('start.fachtag.open')}</ButtonLink>
      </div>
    </Section>
  )
}
