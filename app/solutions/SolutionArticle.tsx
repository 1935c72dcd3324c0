import { t } from '~/i18n'
import { formatDate } from '~/i18n/format'
import { paths } from '~/paths'
import { Facts } from '~/ui/Facts'
import { Notice } from '~/ui/Notice'
import { Prose } from '~/ui/Prose'
import { Section } from '~/ui/Section'
import { TimeText } from '~/ui/TimeText'
import type { SolutionOnPage } from './queries/page.server'

/** The texts of a solution in the order in which one asks: what was wrong, what was done, what came of it. */
export function SolutionArticle({ solution }: { solution: SolutionOnPage }) {
  const { backgroundHtml, bodyHtml, resultsHtml, securityNotesHtml, securityPublic } = solution
  return (
    <>
      {backgroundHtml && (
        <Section title={t('solutions.page.background')}>
          <Prose html={backgroundHtml} />
        </Section>
      )}
      {bodyHtml && (
        <Section title={t('solutions.page.body')}>
          <Prose html={bodyHtml} />
        </Section>
      )}
      {resultsHtml && (
        <Section title={t('solutions.page.results')}>
          <Prose html={resultsHtml} />
        </Section>
      )}
      {securityNotesHtml && (
        <Section title={t('solutions.page.security')}>
          {!securityPublic && <p className="muted small">{t('solutions.page.forMembers')}</p>}
          <Prose html={securityNotesHtml} />
        </Section>
      )}
    </>
  )
}

/** Tells those who do not see everything that there is more, and how to get it. */
export function ProtectedHint({ signedIn, here }: { signedIn: boolean; here: string }) {
  return (
    <Notice title={t('solutions.page.protected')}>
      {signedIn ? (
        <p>{t('solutions.page.protectedWaiting')}</p>
      ) : (
        <p>
          {t('solutions.page.protectedText')} <a href={paths.signIn(here)}>{t('solutions.page.signIn')}</a>
        </p>
      )}
    </Notice>
  )
}

/** Who wrote it, when, and out of which talk it came. Guests read the function, members the name. */
export function SolutionImprint({ solution }: { solution: SolutionOnPage }) {
  const { author, publishedAt, updatedAt, origin, version } = solution
  return (
    <Facts>
      {author?.name ? (
        <span key="author">
          {t('solutions.page.author')} <a href={paths.member(author.id)}>{author.name}</a>
          {author.functionTitle && `, ${author.functionTitle}`}
        </span>
      ) : (
        author?.functionTitle && (
          <span key="author">
            {t('solutions.page.author')} {author.functionTitle}
          </span>
        )
      )}
      {publishedAt && (
        <TimeText key="published" iso={publishedAt.toISOString()}>
          {t('solutions.page.published', { date: formatDate(publishedAt) })}
        </TimeText>
      )}
      {version > 1 && publishedAt && (
        <TimeText key="updated" iso={updatedAt.toISOString()}>
          {t('solutions.page.updated', { date: formatDate(updatedAt) })}
        </TimeText>
      )}
      {origin && (
        <span key="origin">
          {t('solutions.page.origin')}{' '}
          <a href={paths.fachtag({ slug: origin.fachtagSlug })}>
            {t('solutions.page.originText', { session: origin.sessionTitle, fachtag: origin.fachtagTitle })}
          </a>
        </span>
      )}
    </Facts>
  )
}
