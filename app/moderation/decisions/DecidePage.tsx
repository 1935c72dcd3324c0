import type { SubmissionResult } from '@conform-to/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { Badge } from '~/ui/Badge'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { Facts } from '~/ui/Facts'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'
import { Section } from '~/ui/Section'
import { EarlierDecisions, ReportList, ThreadAround } from '../reports/CaseParts'
import type { ThingCase } from '../reports/queries/thing.server'
import { ThingQuote } from '../reports/ThingQuote'
import { thingWords } from '../reports/words'
import { DecideForm } from './DecideForm'

interface DecidePageProps {
  found: Omit<ThingCase, 'thing'> & {
    thing: Omit<ThingCase['thing'], 'author'> & {
      author: { name: string; functionTitle: string; suspended: boolean } | null
    }
  }
  /** The viewer wrote it. */
  own: boolean
  lastResult?: SubmissionResult<string[]> | null
  /** Somebody was faster: what they decided stands among the earlier ones. */
  decided?: boolean
}

/** A thing, what was reported of it, what surrounds it, and the decision on it. */
export function DecidePage({ found, own, lastResult, decided }: DecidePageProps) {
  const { thing, reports, thread, earlier, reportedText, authorDecisions } = found
  return (
    <Main>
      <Breadcrumb
        items={[
          { label: t('moderation.title'), href: paths.moderation() },
          { label: t('moderation.queue.title'), href: paths.reports() },
        ]}
      />
      <PageHeader
        title={thingWords(thing)}
        facts={
          <Facts>
            {thing.state !== 'visible' && thing.state !== 'draft' && (
              <Badge key="state" tone="warning">
                {t(`moderation.states.${thing.state}`)}
              </Badge>
            )}
            <AuthorWords author={thing.author} organisation={thing.organisation} />
            {authorDecisions > 0 && t('moderation.queue.authorDecisions', { count: authorDecisions })}
            <a href={thing.address}>{t('moderation.decide.open')}</a>
          </Facts>
        }
      />
      {decided && (
        <Notice tone="warning" title={t('moderation.decide.decidedTitle')} live>
          <p>{t('moderation.decide.decided')}</p>
        </Notice>
      )}
      {earlier.length > 0 && <EarlierDecisions earlier={earlier} />}
      <ReportList reports={reports} />
      <Section title={t('moderation.decide.thing')}>
        {reportedText !== null && (
          <Section level={3} title={t('moderation.decide.reported')}>
            <ThingQuote text={reportedText} html={null} />
          </Section>
        )}
        {reportedText === null ? (
          <ThingQuote {...thing} />
        ) : (
          <Section level={3} title={t('moderation.decide.now')}>
            <ThingQuote {...thing} />
          </Section>
        )}
      </Section>
      {thread.length > 1 && <ThreadAround thread={thread} />}
      <Section title={t('moderation.decide.form')} id="entscheiden" ruled>
        {own ? (
          <Notice>
            <p>{t('moderation.decide.own')}</p>
          </Notice>
        ) : (
          <DecideForm {...found} lastResult={lastResult} />
        )}
      </Section>
    </Main>
  )
}

function AuthorWords({
  author,
  organisation,
}: {
  author: DecidePageProps['found']['thing']['author']
  organisation: string | null
}) {
  const who = author && [author.name, author.functionTitle, organisation].filter(Boolean).join(', ')
  return (
    <>
      {t('moderation.decide.author')} {who ?? t('moderation.decide.authorUnknown')}
      {author?.suspended && ` (${t('moderation.decide.authorSuspended')})`}
    </>
  )
}
