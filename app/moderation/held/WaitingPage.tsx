import { type SubmissionResult, useForm } from '@conform-to/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { EmptyState } from '~/ui/EmptyState'
import { FieldError } from '~/ui/forms/FieldError'
import { Form } from '~/ui/forms/Form'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'
import type { WaitingPost } from './queries.server'
import { WaitingItem } from './WaitingItem'

interface WaitingPageProps {
  posts: WaitingPost[]
  /** Whether more wait than are shown. */
  more: boolean
  /** How many were just released. */
  released: number | null
  /** One was just rejected. */
  rejected: boolean
  lastResult?: SubmissionResult<string[]> | null
}

/** What waits for a look: read it, tick it, release it; or reject one with a reason. */
export function WaitingPage({ posts, more, released, rejected, lastResult }: WaitingPageProps) {
  return (
    <Main>
      <Breadcrumb items={[{ label: t('moderation.title'), href: paths.moderation() }]} />
      <PageHeader title={t('held.title')} lead={t('held.lead')} />
      {released !== null && (
        <Notice tone={released > 0 ? 'success' : 'warning'} live>
          <p>{t('held.released', { count: released })}</p>
        </Notice>
      )}
      {rejected && (
        <Notice tone="success" live>
          <p>{t('held.rejected')}</p>
        </Notice>
      )}
      {posts.length === 0 ? (
        <EmptyState title={t('held.empty')}>{t('held.emptyText')}</EmptyState>
      ) : (
        <ReleaseForm posts={posts} lastResult={lastResult} />
      )}
      {more && <p>{t('held.more')}</p>}
    </Main>
  )
}

function ReleaseForm({ posts, lastResult }: Pick<WaitingPageProps, 'posts' | 'lastResult'>) {
  const [form, fields] = useForm<{ posts: string[] }>({ id: 'wartend', lastResult })
  const { posts: field } = fields
  return (
    <Form form={form} action={paths.waitingPosts()} wide>
      <FieldError id={field.errorId} errors={field.errors} />
      <ul className="items">
        {posts.map((post, index) => (
          <WaitingItem
            key={post.id}
            post={post}
            id={index === 0 ? field.id : `${field.id}-${index}`}
            name={field.name}
          />
        ))}
      </ul>
      <div className="actions">
        <SubmitButton>{t('held.release')}</SubmitButton>
      </div>
    </Form>
  )
}
