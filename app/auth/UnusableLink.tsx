import type { ReactNode } from 'react'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'

/** What a link from a mail shows once it was used or is too old, with a way on. */
export function UnusableLink({
  title,
  text,
  children,
}: {
  title: string
  text: string
  children: ReactNode
}) {
  return (
    <Main>
      <PageHeader title={title} lead={text} actions={children} />
    </Main>
  )
}
