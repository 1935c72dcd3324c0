import { t } from '~/i18n'
import { formatCount, formatDate } from '~/i18n/format'
import { paths } from '~/paths'
import { SolutionFacts } from '~/solutions/SolutionFacts'
import { ActionButton } from './ActionButton'
import { FoundTitle, NewTab } from './FoundTitle'
import type { FoundRequest } from './found'
import type { WheelCheckKind } from './schema'
import { WhyFound } from './WhyFound'

interface FoundRequestItemProps {
  request: FoundRequest
  mayAct: boolean
  /** Who writes a solution can answer; who asks can join. */
  kind: WheelCheckKind
}

/** An open request for the same. */
export function FoundRequestItem({ request, mayAct, kind }: FoundRequestItemProps) {
  const { seekers, neededBy, isJoined, title } = request
  return (
    <li className="item">
      <FoundTitle found={request} href={paths.request(request)} />
      <SolutionFacts solution={{ ...request, status: null, statusSince: null }} />
      <WhyFound
        found={request}
        first={[
          t('wheelCheck.seekers', { count: seekers, formatted: formatCount(seekers) }),
          neededBy && t('wheelCheck.neededBy', { date: formatDate(neededBy) }),
        ]
          .filter(Boolean)
          .join(', ')}
      />
      {isJoined && <p className="small">{t('wheelCheck.alreadyJoined')}</p>}
      {mayAct && (
        <div className="actions">
          {kind === 'solution' && (
            <a
              className="kern-btn kern-btn--secondary kern-btn--small"
              href={paths.request(request)}
              target="_blank"
              rel="noopener"
            >
              {t('wheelCheck.answerIt')}
              <span className="kern-sr-only">: {title}</span>
              <NewTab />
            </a>
          )}
          {!isJoined && (
            <ActionButton action={paths.joinRequest(request)} of={title}>
              {t('wheelCheck.joinIt')}
            </ActionButton>
          )}
        </div>
      )}
    </li>
  )
}
