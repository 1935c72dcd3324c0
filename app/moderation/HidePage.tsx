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
import { PostButton } from '~/ui/PostButton'
import { Quote } from '~/ui/Quote'
import { reasonLimit } from './schema'

type HidePageProps = {
  entry: {
    id: number
    kind: 'solution' | 'request' | 'comment'
    state: string
    title: string
    summary: string | null
    html: string | null
    hiddenReason: string
    address: string
    page: string
  }
  lastResult?: SubmissionResult<string[]> | null
  /** It was hidden or deleted while the form was open. */
  gone?: boolean
}

/** Hides a solution, request or comment with a reason, or shows it again. */
export function HidePage({ entry, lastResult, gone }: HidePageProps) {
  const hidden = entry.state === 'hidden'
  return (
    <Main>
      <Breadcrumb
        items={[
          { label: t('moderation.title'), href: paths.moderation() },
          { label: entry.title, href: entry.page },
        ]}
      />
      <PageHeader title={titleOf(entry)} lead={leadOf(entry)} />
      {gone && <Notice tone="warning">{t('moderation.hide.gone')}</Notice>}
      <Quote html={entry.html}>{entry.summary}</Quote>
      {hidden ? (
        <div className="actions">
          <PostButton action={paths.showEntry(entry.id)} variant="primary">
            {t('moderation.hide.show')}
          </PostButton>
          <ButtonLink href={entry.address} variant="tertiary">
            {t('moderation.hide.cancel')}
          </ButtonLink>
        </div>
      ) : (
        <HideForm entry={entry} lastResult={lastResult} />
      )}
    </Main>
  )
}

/** What the page is called, also in the document's title. */
export function titleOf(entry: Pick<HidePageProps['entry'], 'kind' | 'state'>): string {
  if (entry.state === 'hidden') return t('moderation.hide.titleShow')
  return t(`moderation.hide.titles.${entry.kind}`)
}

function leadOf(entry: HidePageProps['entry']): string {
  if (entry.state === 'hidden') return t('moderation.hide.leadShow', { reason: entry.hiddenReason })
  return t(`moderation.hide.leads.${entry.kind}`)
}

function HideForm({ entry, lastResult }: Pick<HidePageProps, 'entry' | 'lastResult'>) {
  const [form, fields] = useForm<{ reason: string }>({ id: 'ausblenden', lastResult })
  return (
    <Form form={form} action={paths.hideEntry(entry.id)}>
      <TextArea
        field={fields.reason}
        required
        label={t('moderation.hide.reason')}
        hint={t('moderation.hide.reasonHint')}
        limit={reasonLimit}
      />
      <div className="actions">
        <SubmitButton>{t('moderation.hide.submit')}</SubmitButton>
        <ButtonLink href={entry.address} variant="tertiary">
          {t('moderation.hide.cancel')}
        </ButtonLink>
      </div>
    </Form>
  )
}
