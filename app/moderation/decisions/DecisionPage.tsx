import { type SubmissionResult, useForm } from '@conform-to/react'
import { t } from '~/i18n'
import { formatDateTime } from '~/i18n/format'
import { paths } from '~/paths'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { Form } from '~/ui/forms/Form'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextArea } from '~/ui/forms/TextArea'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'
import { Quote } from '~/ui/Quote'
import { Section } from '~/ui/Section'
import { thingWords } from '../reports/words'
import { reasonLimit } from '../schema'
import { DecisionFacts, ReviewNotice } from './DecisionFacts'
import type { ShownDecision } from './queries/decision.server'

interface DecisionPageProps {
  decision: ShownDecision
  /** Which of the two forms was refused. */
  form?: 'undo' | 'uphold'
  lastResult?: SubmissionResult<string[]> | null
}

/** One decision for the team: what its author answered, taking it back, or letting it stand. */
export function DecisionPage({ decision, form, lastResult }: DecisionPageProps) {
  const { answer, answeredAt, undoneAt, reviewedAt, own, mayReview } = decision
  const resultOf = (name: 'undo' | 'uphold') => (form === name ? lastResult : undefined)
  return (
    <Main>
      <Breadcrumb
        items={[
          { label: t('moderation.title'), href: paths.moderation() },
          { label: t('moderation.log.title'), href: paths.moderationLog() },
        ]}
      />
      <PageHeader title={t('moderation.review.title')} lead={leadOf(decision)} />
      <ReviewNotice decision={decision} />
      <DecisionFacts decision={decision} />
      {decision.decision !== 'nothing' && (
        <Section title={t('moderation.review.answer')}>
          {answeredAt === null ? (
            <p>{t('moderation.review.noAnswer')}</p>
          ) : (
            <>
              <p>{t('moderation.review.answeredAt', { date: formatDateTime(answeredAt) })}</p>
              <Quote>
                <p className="lines">{answer}</p>
              </Quote>
              {own && !reviewedAt && (
                <Notice tone="warning">
                  <p>{t('moderation.review.ownDecision')}</p>
                </Notice>
              )}
            </>
          )}
        </Section>
      )}
      {mayReview && answeredAt && !reviewedAt && (
        <ReviewForm
          id="bestaetigung"
          title={t('moderation.review.uphold')}
          hint={t('moderation.review.upholdHint')}
          action={paths.upholdDecision(decision.id)}
          submit={t('moderation.review.upholdSubmit')}
          lastResult={resultOf('uphold')}
        />
      )}
      {mayReview && !undoneAt && (
        <ReviewForm
          id="ruecknahme"
          title={t('moderation.review.undo')}
          hint={t(
            decision.decision === 'redact' ? 'moderation.review.undoRedact' : 'moderation.review.undoHint',
          )}
          action={paths.undoDecision(decision.id)}
          submit={t('moderation.review.undoSubmit')}
          lastResult={resultOf('undo')}
        />
      )}
    </Main>
  )
}

/** What was decided on what, in one line. */
export function leadOf(decision: Pick<ShownDecision, 'decision' | 'kind' | 'title' | 'part'>): string {
  return t('moderation.review.lead', {
    what: thingWords(decision),
    decision: t(`moderation.decisions.${decision.decision}`),
  })
}

interface ReviewFormProps {
  id: string
  title: string
  hint: string
  action: string
  submit: string
  lastResult?: SubmissionResult<string[]> | null
}

function ReviewForm({ id, title, hint, action, submit, lastResult }: ReviewFormProps) {
  const [form, fields] = useForm<{ review: string }>({ id, lastResult })
  return (
    <Section title={title}>
      <Form form={form} action={action}>
        <TextArea
          field={fields.review}
          required
          label={t('moderation.review.why')}
          hint={hint}
          limit={reasonLimit}
        />
        <div className="actions">
          <SubmitButton variant="secondary">{submit}</SubmitButton>
        </div>
      </Form>
    </Section>
  )
}
