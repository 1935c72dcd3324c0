import { type SubmissionResult, useForm } from '@conform-to/react'
import { t } from '~/i18n'
import { formatDateTime } from '~/i18n/format'
import { DefinitionList } from '~/ui/DefinitionList'
import { Form } from '~/ui/forms/Form'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextArea } from '~/ui/forms/TextArea'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'
import { Quote } from '~/ui/Quote'
import { Section } from '~/ui/Section'
import { yourThing } from '../reports/words'
import { reasonLimit } from '../schema'
import type { OwnDecision } from './queries/decision.server'

interface OwnDecisionPageProps {
  decision: OwnDecision
  /** Where the answer is posted. */
  action: string
  /** Of a mail, for somebody who cannot sign in. */
  code?: string
  answered: boolean
  lastResult?: SubmissionResult<string[]> | null
}

/** A decision about something of the reader's, with the one answer they have. */
export function OwnDecisionPage({ decision, action, code, answered, lastResult }: OwnDecisionPageProps) {
  const { reason, decidedAt, suspendedUntil, address, undoneAt, reviewedAt, review, answeredAt } = decision
  const until = suspendedUntil ? formatDateTime(suspendedUntil) : ''
  return (
    <Main>
      <PageHeader
        title={t('moderation.own.title')}
        lead={t('moderation.own.lead', { what: yourThing(decision) })}
      />
      {answered && (
        <Notice tone="success" live>
          <p>{t('moderation.own.answered')}</p>
        </Notice>
      )}
      {(undoneAt ?? reviewedAt) && (
        <Notice
          tone={undoneAt ? 'success' : 'info'}
          title={t(undoneAt ? 'moderation.own.undoneTitle' : 'moderation.own.upheldTitle')}
        >
          <p className="lines">{review}</p>
        </Notice>
      )}
      <DefinitionList
        wide
        entries={[
          {
            term: t('moderation.own.decision'),
            value: t(`moderation.effects.${decision.decision}`, { until }),
          },
          { term: t('moderation.own.date'), value: formatDateTime(decidedAt) },
          { term: t('moderation.own.reason'), value: <span className="lines">{reason}</span> },
          {
            term: t('moderation.own.entry'),
            value: address && !code && <a href={address}>{t('moderation.own.openEntry')}</a>,
          },
        ]}
      />
      {answeredAt === null ? (
        !undoneAt && <AnswerForm action={action} code={code} lastResult={lastResult} />
      ) : (
        <Section title={t('moderation.own.answerTitle')}>
          <Quote>
            <p className="lines">{decision.answer}</p>
          </Quote>
          {!reviewedAt && <p>{t('moderation.own.waiting')}</p>}
        </Section>
      )}
    </Main>
  )
}

function AnswerForm({
  action,
  code,
  lastResult,
}: Pick<OwnDecisionPageProps, 'action' | 'code' | 'lastResult'>) {
  const [form, fields] = useForm<{ answer: string }>({ id: 'antwort', lastResult })
  return (
    <Section title={t('moderation.own.answerTitle')} ruled>
      <p>{t('moderation.own.answerLead')}</p>
      <Form form={form} action={action} hidden={code ? { code } : {}}>
        <TextArea
          field={fields.answer}
          required
          rows={6}
          label={t('moderation.own.answer')}
          limit={reasonLimit}
        />
        <div className="actions">
          <SubmitButton>{t('moderation.own.submit')}</SubmitButton>
        </div>
      </Form>
    </Section>
  )
}
