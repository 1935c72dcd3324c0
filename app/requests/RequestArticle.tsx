import { t } from '~/i18n'
import { formatDate } from '~/i18n/format'
import { paths } from '~/paths'
import { DefinitionList } from '~/ui/DefinitionList'
import { Facts } from '~/ui/Facts'
import { Prose } from '~/ui/Prose'
import { Section } from '~/ui/Section'
import { TimeText } from '~/ui/TimeText'
import type { RequestOnPage } from './queries/page.server'

/** What is needed, in detail. */
export function RequestArticle({ request }: { request: RequestOnPage }) {
  if (!request.bodyHtml) return null
  return (
    <Section title={t('requests.page.body')}>
      <Prose html={request.bodyHtml} />
    </Section>
  )
}

/** The facts that an answer must fit. */
export function RequestAtAGlance({ request }: { request: RequestOnPage }) {
  const { outcome, outcomeAt, neededBy, context, products, topics, proposedTopic } = request
  const state = t(`requests.state.${outcome ?? 'open'}`)
  return (
    <DefinitionList
      entries={[
        {
          term: t('requests.page.state'),
          value: outcomeAt ? t('requests.page.stateSince', { state, date: formatDate(outcomeAt) }) : state,
        },
        { term: t('requests.page.neededBy'), value: neededBy && formatDate(neededBy) },
        { term: t('requests.page.context'), value: context },
        {
          term: t('requests.page.products'),
          value: products.map(({ name, vendor }) => (vendor ? `${name} (${vendor})` : name)),
        },
        {
          term: t('requests.page.topics'),
          value: [
            ...topics.map((topic) => (
              <a key={topic.slug} href={paths.topic(topic)}>
                {topic.label}
              </a>
            )),
            ...(proposedTopic ? [t('solutions.page.proposedTopic', { label: proposedTopic })] : []),
          ],
        },
      ]}
    />
  )
}

/** Who asked and when. Guests read the function, members the name. */
export function RequestImprint({ request }: { request: RequestOnPage }) {
  const { author, publishedAt, updatedAt, version } = request
  return (
    <Facts>
      {author && (author.name || author.functionTitle) && (
        <>
          {t('requests.page.author')} {author.name && <a href={paths.member(author.id)}>{author.name}</a>}
          {author.name && author.functionTitle && ', '}
          {author.functionTitle}
        </>
      )}
      {publishedAt && (
        <TimeText iso={publishedAt.toISOString()}>
          {t('requests.page.published', { date: formatDate(publishedAt) })}
        </TimeText>
      )}
      {version > 1 && (
        <TimeText iso={updatedAt.toISOString()}>
          {t('requests.page.updated', { date: formatDate(updatedAt) })}
        </TimeText>
      )}
    </Facts>
  )
}
