import type { ReactNode } from 'react'
import { Breadcrumb } from './Breadcrumb'
import { ButtonLink } from './ButtonLink'
import { Main } from './Main'
import { PageHeader } from './PageHeader'
import { PostButton } from './PostButton'

interface StepPageProps {
  breadcrumb: { label: string; href: string }[]
  title: string
  submit: string
  back: { label: string; href: string }
  /** What the button does, told before it is pressed. */
  children: ReactNode
}

/** A page of one button that posts to itself, such as withdrawing something. */
export function StepPage({ breadcrumb, title, submit, back, children }: StepPageProps) {
  return (
    <Main>
      <Breadcrumb items={breadcrumb} />
      <PageHeader title={title} lead={children} />
      <div className="actions">
        <PostButton action="" variant="primary">
          {submit}
        </PostButton>
        <ButtonLink href={back.href}>{back.label}</ButtonLink>
      </div>
    </Main>
  )
}
