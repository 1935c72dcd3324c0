import type { ReactNode } from 'react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { StepPage } from '~/ui/StepPage'

interface RequestStepProps {
  request: { id: number; slug: string; title: string }
  title: string
  submit: string
  /** What the button does, told before it is pressed. */
  children: ReactNode
}

/** A page of one button that changes a request's place: withdraw, bring back. */
export function RequestStep({ request, title, submit, children }: RequestStepProps) {
  return (
    <StepPage
      breadcrumb={[
        { label: t('requests.list.title'), href: paths.requests() },
        { label: request.title, href: paths.request(request) },
      ]}
      title={title}
      submit={submit}
      back={{ label: t('requests.withdrawal.back'), href: paths.request(request) }}
    >
      {children}
    </StepPage>
  )
}
