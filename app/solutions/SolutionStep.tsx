import type { ReactNode } from 'react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { StepPage } from '~/ui/StepPage'

interface SolutionStepProps {
  solution: { id: number; slug: string; title: string }
  title: string
  submit: string
  /** What the button does, told before it is pressed. */
  children: ReactNode
}

/** A page of one button that changes a solution's place: withdraw, bring back. */
export function SolutionStep({ solution, title, submit, children }: SolutionStepProps) {
  return (
    <StepPage
      breadcrumb={[
        { label: t('solutions.list.title'), href: paths.solutions() },
        { label: solution.title, href: paths.solution(solution) },
      ]}
      title={title}
      submit={submit}
      back={{ label: t('solutions.withdrawal.back'), href: paths.solution(solution) }}
    >
      {children}
    </StepPage>
  )
}
