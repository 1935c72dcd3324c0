import { t } from '~/i18n'
import { paths } from '~/paths'
import { Breadcrumb } from '~/ui/Breadcrumb'

/** The way to a page below a solution. */
export function SolutionBreadcrumb({ solution }: { solution: { id: number; slug: string; title: string } }) {
  return (
    <Breadcrumb
      items={[
        { label: t('solutions.list.title'), href: paths.solutions() },
        { label: solution.title || t('solutions.drafts.untitled'), href: paths.solution(solution) },
      ]}
    />
  )
}
