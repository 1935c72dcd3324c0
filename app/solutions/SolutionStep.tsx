import type { ReactNode } from 'react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { ButtonLink } from '~/ui/ButtonLink'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { PostButton } from '~/ui/PostButton'

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
    <Main>
      <Breadcrumb
        items={[
          { label: t('solutions.list.title'), href: paths.solutions() },
          { label: solution.title, href: paths.solution(solution) },
        ]}
      />
      <PageHeader title={title} lead={children} />
      <div className="actions">
        <PostButton action="" variant="primary">
          {submit}
        </PostButton>
        <ButtonLink href={paths.solution(solution)}>{t('solutions.withdrawal.back')}</ButtonLink>
      </div>
    </Main>
  )
}
