import { t } from '~/i18n'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/ButtonLink'
import { Section } from '~/ui/Section'
import type { FachtagTopic } from './queries/programme.server'

/** The topics that came out of a Fachtag, each with a way to add one's own solution. */
export function FachtagTopics({ topics }: { topics: FachtagTopic[] }) {
  if (topics.length === 0) return null
  return (
    <Section title={t('fachtage.page.topics')} id="themen">
      <p className="text">{t('fachtage.page.topicsLead')}</p>
      <ul className="seeded-topics">
        {topics.map((topic) => (
          <li key={topic.slug}>
            <div>
              <h3>
                <a href={paths.topic(topic)}>{topic.label}</a>
              </h3>
              <ul className="facts">
                {topic.talks.map((talk) => (
                  <li key={talk.originId}>
                    <a href={`#vortrag-${talk.sessionId}`}>{talk.title}</a>
                  </li>
                ))}
              </ul>
            </div>
            <ButtonLink
              small
              href={paths.newSolution({ thema: topic.slug, anlass: topic.talks[0]?.originId })}
            >
              {t('fachtage.page.contribute')}
              <span className="kern-sr-only"> {t('fachtage.page.toTopic', { topic: topic.label })}</span>
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Section>
  )
}
