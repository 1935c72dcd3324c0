import { t } from '~/i18n'
import { paths } from '~/paths'
import { SolutionFacts } from '~/solutions/SolutionFacts'
import { ItemList, ListItem } from '~/ui/ListItem'
import { PostButton } from '~/ui/PostButton'
import { Section } from '~/ui/Section'
import { AnswerForm } from './AnswerForm'
import type { Answering } from './policy'
import type { Answer, RequestOnPage } from './queries/page.server'

type AnswersProps = { request: RequestOnPage; may: Answering }

/** The solutions that answer a request, and the way to name one more. */
export function Answers({ request, may }: AnswersProps) {
  const { answers } = request
  return (
    <Section id="loesungen" ruled title={t('requests.answers.title')}>
      <div className="stack">
        {answers.length === 0 ? (
          <p>{t('requests.answers.empty')}</p>
        ) : (
          <ItemList>
            {answers.map((answer) => (
              <AnswerItem key={answer.id} answer={answer} request={request} />
            ))}
          </ItemList>
        )}
        {may === 'allowed' && (
          <Section level={3} title={t('requests.answers.formTitle')}>
            <AnswerForm request={request} />
          </Section>
        )}
        {(may === 'guest' || may === 'unconfirmed') && answers.length === 0 && (
          <p>{t(`requests.answers.may.${may}`)}</p>
        )}
      </div>
    </Section>
  )
}

function AnswerItem({ answer, request }: { answer: Answer; request: RequestOnPage }) {
  const isSolution = request.solvedById === answer.id
  return (
    <ListItem
      level={3}
      title={answer.title}
      href={paths.solution(answer)}
      label={isSolution ? t('requests.answers.solvesIt') : undefined}
      facts={<SolutionFacts solution={answer} />}
      summary={answer.summary}
      figures={
        answer.mayRemove && (
          <PostButton
            action={paths.requestAnswerRemoval(request)}
            fields={{ solutionId: answer.id }}
            variant="tertiary"
            small
            label={t('requests.answers.removeLabel', { title: answer.title })}
          >
            {t('requests.answers.remove')}
          </PostButton>
        )
      }
    />
  )
}
