import { t } from '~/i18n'
import { paths } from '~/paths'
import { LinkList } from '~/ui/LinkList'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { Section } from '~/ui/Section'
import type { Queues } from './queries.server'

/** Where the Fachtag team starts: what waits, and the ways to its other tools. */
export function ModerationPage({ queues }: { queues: Queues }) {
  const waiting = (count: number) => t('moderation.waiting', { count })
  return (
    <Main>
      <PageHeader title={t('moderation.title')} lead={t('moderation.lead')} />
      <Section title={t('moderation.queues')}>
        <LinkList
          items={[
            {
              href: paths.reports(),
              label: t('moderation.waitingReports'),
              count: waiting(queues.reports),
            },
            {
              href: paths.moderationLog({ stand: 'answered' }),
              label: t('moderation.waitingAnswers'),
              count: waiting(queues.answers),
            },
            {
              href: paths.waitingPosts(),
              label: t('held.title'),
              count: waiting(queues.posts),
            },
            {
              href: paths.confirmations(),
              label: t('moderation.waitingMembers'),
              count: waiting(queues.waitingMembers),
            },
            {
              href: paths.topicProposals(),
              label: t('moderation.topicProposals'),
              count: waiting(queues.topicProposals),
            },
          ]}
        />
      </Section>
      <Section title={t('moderation.fachtage')}>
        <LinkList
          items={[
            { href: paths.newFachtag(), label: t('moderation.newFachtag') },
            { href: paths.topics(), label: t('moderation.allTopics') },
            { href: paths.products(), label: t('moderation.products') },
            { href: paths.searchMisses(), label: t('search.misses.title') },
          ]}
        />
      </Section>
      <Section title={t('moderation.hidingTitle')}>
        <p>{t('moderation.hidingText')}</p>
        <p>{t('moderation.hiddenNow', { count: queues.hidden })}</p>
        <LinkList
          items={[
            { href: paths.moderationLog(), label: t('moderation.log.title') },
            { href: paths.transparency(), label: t('moderation.log.figures') },
          ]}
        />
      </Section>
    </Main>
  )
}
