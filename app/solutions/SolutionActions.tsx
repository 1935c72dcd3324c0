import { t } from '~/i18n'
import { addressed } from '~/moderation/reports/thing'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/ButtonLink'

interface SolutionActionsProps {
  solution: { id: number; slug: string }
  may: { edit: boolean; withdraw: boolean; remove: boolean; moderate: boolean }
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
      {may.remove && (
        <ButtonLink href={paths.deleteSolution(solution)} variant="tertiary">
          {t('privacy.texts.action')}
        </ButtonLink>
      )}
      {may.moderate && (
        <ButtonLink href={paths.decide(addressed({ kind: 'solution', id: solution.id }))} variant="tertiary">
          {t('moderation.moderate')}
        </ButtonLink>
      )}
    </>
  )
}
