import { t } from '~/i18n'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/ButtonLink'

interface SolutionActionsProps {
  solution: { id: number; slug: string; state: string }
  may: { edit: boolean; withdraw: boolean; moderate: boolean }
}

/** What the solution's own people, and the Fachtag team, may do with it. */
export function SolutionActions({ solution, may }: SolutionActionsProps) {
  return (
    <>
      {may.edit && <ButtonLink href={paths.editSolution(solution)}>{t('solutions.page.edit')}</ButtonLink>}
      {may.withdraw && (
        <ButtonLink href={paths.withdrawSolution(solution)} variant="tertiary">
          {t('solutions.page.withdraw')}
        </ButtonLink>
      )}
      {may.moderate && (
        <ButtonLink href={paths.hideEntry(solution.id)} variant="tertiary">
          {t(solution.state === 'hidden' ? 'solutions.page.showAgain' : 'solutions.page.hide')}
        </ButtonLink>
      )}
    </>
  )
}
