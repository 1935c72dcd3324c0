import { t } from '~/i18n'
import { formatCount } from '~/i18n/format'
import { paths } from '~/paths'
import { SolutionFacts } from '~/solutions/SolutionFacts'
import { Hub } from '~/ui/Hub'
import { ActionButton } from './ActionButton'
import { FoundTitle } from './FoundTitle'
import type { FoundSolution } from './found'
import { WhyFound } from './WhyFound'

/** A solution that exists already. */
export function FoundSolutionItem({ solution, mayAct }: { solution: FoundSolution; mayAct: boolean }) {
  const { reuseCount, isReused, title } = solution
  return (
    <li className="item item--marked">
      <div className="item__mark">
        <Hub spokes={reuseCount} size={28} />
      </div>
      <FoundTitle found={solution} href={paths.solution(solution)} />
      <SolutionFacts solution={solution} />
      <WhyFound
        found={solution}
        first={t('wheelCheck.reuse', { count: reuseCount, formatted: formatCount(reuseCount) })}
      />
      {isReused && <p className="small">{t('wheelCheck.alreadyReused')}</p>}
      {mayAct && !isReused && (
        <div className="actions">
          <ActionButton action={paths.reuse(solution)} fields={{ state: 'in_use' }} of={title}>
            {t('wheelCheck.reuseIt')}
          </ActionButton>
        </div>
      )}
    </li>
  )
}
