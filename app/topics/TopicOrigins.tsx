import { t } from '~/i18n'
import { formatDate } from '~/i18n/format'
import { paths } from '~/paths'
import { Facts } from '~/ui/Facts'
import { Section } from '~/ui/Section'
import type { TopicOnPage } from './queries/page.server'

/** The talks a topic came out of, each with a way to add one's own solution to it. */
export function TopicOrigins({ topic }: { topic: TopicOnPage }) {
  if (topic.origins.length === 0) return null
  return (
    <Section title={t('topics.page.origins')} id="vortraege">
      {topic.origins.map((origin) => (
        <Section
          key={origin.id}
          level={3}
          title={
            <>
              {origin.title}
              <span className="kern-sr-only"> ({origin.fachtag.title})</span>
            </>
          }
        >
          <Facts>
            <a href={paths.fachtag(origin.fachtag)}>{origin.fachtag.title}</a>
            {formatDate(origin.day)}
            {origin.organisation && t('topics.page.originBy', { organisation: origin.organisation })}
            {origin.cancelled && <strong>{t('topics.page.cancelled')}</strong>}
          </Facts>
          {origin.abstract && <p>{origin.abstract}</p>}
          <div className="actions">
            <a
              className="kern-btn kern-btn--secondary kern-btn--small"
              href={paths.newSolution({ thema: topic.slug, anlass: origin.id })}
              aria-label={t('topics.page.contributeTo', { title: origin.title })}
            >
              {t('topics.page.contribute')}
            </a>
            {origin.slidesUrl && (
              <a
                href={origin.slidesUrl}
                rel="nofollow ugc noopener"
                aria-label={t('topics.page.slidesOf', { title: origin.title })}
              >
                {t('topics.page.slides')}
              </a>
            )}
          </div>
        </Section>
      ))}
    </Section>
  )
}
