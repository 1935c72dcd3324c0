import { type SubmissionResult, useForm } from '@conform-to/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { ButtonLink } from '~/ui/ButtonLink'
import { Form } from '~/ui/forms/Form'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextArea } from '~/ui/forms/TextArea'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'
import { Quote } from '~/ui/Quote'
import { reasonLimit } from '../schema'
import type { WaitingPost } from './queries.server'
import { postTitle } from './WaitingItem'

interface RejectPageProps {
  post: Pick<WaitingPost, 'id' | 'kind' | 'title' | 'summary' | 'html' | 'address'>
  lastResult?: SubmissionResult<string[]> | null
  /** Somebody decided while the form was open. */
  decided?: boolean
}

/** Hides a post that waits, with a reason for its author. */
export function RejectPage({ post, lastResult, decided }: RejectPageProps) {
  const [form, fields] = useForm<{ reason: string }>({ id: 'ablehnung', lastResult })
  return (
    <Main>
      <Breadcrumb
        items={[
          { label: t('moderation.title'), href: paths.moderation() },
          { label: t('held.title'), href: paths.waitingPosts() },
          { label: postTitle(post), href: post.address },
        ]}
      />
      <PageHeader title={t('held.rejection.title')} lead={t('held.rejection.lead')} />
      {decided && <Notice tone="warning">{t('held.rejection.decided')}</Notice>}
      {post.summary && <Quote>{post.summary}</Quote>}
      {post.html && <Quote html={post.html} />}
      <Form form={form} action={paths.rejectPost(post.id)}>
        <TextArea
          field={fields.reason}
          required
          label={t('held.rejection.reason')}
          hint={t('held.rejection.reasonHint')}
          limit={reasonLimit}
        />
        <div className="actions">
          <SubmitButton>{t('held.rejection.submit')}</SubmitButton>
          <ButtonLink href={paths.waitingPosts()} variant="tertiary">
            {t('held.rejection.cancel')}
          </ButtonLink>
        </div>
      </Form>
    </Main>
  )
}
