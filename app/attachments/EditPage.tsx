import { t } from '~/i18n'
import { paths } from '~/paths'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { ButtonLink } from '~/ui/ButtonLink'
import { Form } from '~/ui/forms/Form'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { PostButton } from '~/ui/PostButton'
import { AttachmentFields } from './AttachmentFields'
import type { AttachmentToEdit } from './queries/managed.server'

const formId = 'angaben'

interface EditPageProps {
  attachment: AttachmentToEdit
  /** What was typed, where it came back. */
  values?: Record<string, string>
  errors: Record<string, string[] | null | undefined>
}

function Way({ attachment }: { attachment: AttachmentToEdit }) {
  const { solution } = attachment
  return (
    <Breadcrumb
      items={[
        { label: solution.title || t('solutions.drafts.untitled'), href: paths.solution(solution) },
        { label: t('attachments.title'), href: paths.attachments(solution) },
      ]}
    />
  )
}

/** Changes what is said of a file. */
export function EditPage({ attachment, values = attachment.values, errors }: EditPageProps) {
  return (
    <Main>
      <Way attachment={attachment} />
      <PageHeader title={t('attachments.form.editTitle')} />
      <Form
        form={{ id: formId, allErrors: errors, onSubmit: () => undefined }}
        hidden={{ version: attachment.version }}
      >
        <AttachmentFields state={{ formId, values, errors }} altText={attachment.isImage} />
        <div className="actions">
          <SubmitButton>{t('attachments.form.save')}</SubmitButton>
          <ButtonLink href={paths.attachments(attachment.solution)} variant="tertiary">
            {t('attachments.title')}
          </ButtonLink>
        </div>
      </Form>
    </Main>
  )
}

/** One button that takes a file off. */
export function RemovePage({ attachment }: { attachment: AttachmentToEdit }) {
  return (
    <Main>
      <Way attachment={attachment} />
      <PageHeader
        title={t('attachments.removal.title')}
        lead={t('attachments.removal.text', { title: attachment.values.title })}
      />
      <div className="actions">
        <PostButton action="" variant="primary">
          {t('attachments.removal.submit')}
        </PostButton>
        <ButtonLink href={paths.attachments(attachment.solution)}>{t('attachments.removal.back')}</ButtonLink>
      </div>
    </Main>
  )
}
