import { t } from '~/i18n'
import { paths } from '~/paths'
import { Section } from '~/ui/Section'
import type { AnsweredRequest } from './queries/answered.server'
import { RequestState } from './RequestFacts'

/** On the page of a solution: the requests it answers. */
export function SolutionAnswers({ requests }: { requests: AnsweredRequest[] }) {
  if (requests.length === 0) return null
  return (
    <Section
      title={t(requests.length === 1 ? 'requests.answers.onSolutionOne' : 'requests.answers.onSolution')}
    >
      <ul className="stack">
        {requests.map((request) => (
          <li key={request.id}>
            <a href={paths.request(request)}>{request.title}</a>{' '}
            {request.organisation && t('requests.answers.by', { organisation: request.organisation })}{' '}
            {request.solved ? (
              <RequestState outcome="solved" />
            ) : (
              request.outcome === null && <RequestState outcome={null} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
