import type { ReactNode } from 'react'
import { t } from '~/i18n'
import { formatMonth } from '~/i18n/format'
import { paths } from '~/paths'
import { Facts } from '~/ui/Facts'
import { Form } from '~/ui/forms/Form'
import { plainField } from '~/ui/forms/fieldState'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextArea } from '~/ui/forms/TextArea'
import { ItemList } from '~/ui/ListItem'
import { PostButton } from '~/ui/PostButton'
import type { OpenQuestion } from './queries.server'
import { type RefusedAnswer, reasonLimit } from './schema'

interface QuestionListProps {
  questions: OpenQuestion[]
  /** The code of a mail, posted along. */
  code: string
  refused?: RefusedAnswer | null
}

/** What an organisation was asked: one click says that it runs, a sentence that it does not. */
export function QuestionList({ questions, code, refused }: QuestionListProps) {
  return (
    <ItemList>
      {questions.map((question) => (
        <Question
          key={`${question.thing}-${question.id}`}
          question={question}
          code={code}
          refused={refused?.thing === question.thing && refused.id === question.id ? refused : null}
        />
      ))}
    </ItemList>
  )
}

function Question({
  question,
  code,
  refused,
}: {
  question: OpenQuestion
  code: string
  refused: RefusedAnswer | null
}): ReactNode {
  const { thing, id, solutionId, slug, title, confirmedAt } = question
  const formId = `ende-${thing}-${id}`
  const fields = { ...(code ? { code } : {}), thing, id }
  const errors = refused ? [refused.error] : undefined
  return (
    <li className="item">
      <h2 className="item__title">
        <a href={paths.solution({ id: solutionId, slug })}>{title}</a>
      </h2>
      <Facts>
        <span>{whatItIs(question)}</span>
        {confirmedAt && (
          <span>{t('stillRunning.lastConfirmed', { month: formatMonth(new Date(confirmedAt)) })}</span>
        )}
      </Facts>
      <PostButton
        action={paths.stillRunning()}
        fields={{ ...fields, answer: 'runs' }}
        variant="primary"
        label={t('stillRunning.runsLabel', { title })}
      >
        {t('stillRunning.runs')}
      </PostButton>
      <details open={refused !== null}>
        <summary>{t('stillRunning.ended')}</summary>
        <Form
          form={{ id: formId, allErrors: errors ? { reason: errors } : {}, onSubmit: () => undefined }}
          action={paths.stillRunning()}
          hidden={{ ...fields, answer: 'ended' }}
        >
          <TextArea
            field={plainField(formId, 'reason', { value: refused?.text, errors, required: true })}
            label={t('stillRunning.reason')}
            hint={t('stillRunning.reasonHint')}
            limit={reasonLimit}
            rows={2}
          />
          <SubmitButton variant="secondary">{t('stillRunning.endedSubmit')}</SubmitButton>
        </Form>
      </details>
    </li>
  )
}

function whatItIs({ thing, owner }: OpenQuestion): string {
  if (thing === 'solution') return t('stillRunning.own')
  return owner ? t('stillRunning.reused', { owner }) : t('stillRunning.reusedOfNobody')
}
