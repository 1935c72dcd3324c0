import type { ReactNode } from 'react'
import { t } from '~/i18n'
import { FoundRequestItem } from './FoundRequestItem'
import { FoundSolutionItem } from './FoundSolutionItem'
import type { WheelCheckResult as Result } from './found'
import { countsOf } from './wording'

/** What exists already: beside a form, above its preview, or on a page of its own. */
export function WheelCheckResult({ result, onwards }: { result: Result; onwards: ReactNode }) {
  const { enough, solutions, requests, mayAct, input } = result
  if (!enough) return null
  if (solutions.length + requests.length === 0) return <p>{t('wheelCheck.none')}</p>
  return (
    <details
      className="wheel-check__found"
      open
      data-found={[...solutions, ...requests].map(({ id }) => id).join(' ')}
    >
      <summary>{countsOf(result)}</summary>
      {solutions.length > 0 && (
        <>
          <h3>{t('wheelCheck.solutions')}</h3>
          <ul className="items">
            {solutions.map((solution) => (
              <FoundSolutionItem key={solution.id} solution={solution} mayAct={mayAct} />
            ))}
          </ul>
        </>
      )}
      {requests.length > 0 && (
        <>
          <h3>{t('wheelCheck.requests')}</h3>
          <ul className="items">
            {requests.map((request) => (
              <FoundRequestItem key={request.id} request={request} mayAct={mayAct} kind={input.kind} />
            ))}
          </ul>
        </>
      )}
      <div className="actions">{onwards}</div>
      <p className="muted small">{t('wheelCheck.newTabs')}</p>
    </details>
  )
}
