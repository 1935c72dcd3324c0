import { t } from '~/i18n'
import { paths } from '~/paths'
import { Form } from '~/ui/forms/Form'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import type { Leaving } from '../queries/leaving.server'
import { handOverFields } from './fields'
import { canHandOver, HandOverFields } from './HandOverFields'

const formId = 'austritt'

interface HandOverFormProps {
  leaving: Leaving
  /** What was chosen before, by field. */
  chosen?: Record<string, string>
  error?: string
}

/** Says that somebody leaves, and who takes over: one for all, or one for each thing. */
export function HandOverForm({ leaving, chosen, error }: HandOverFormProps) {
  const { member, own } = leaving
  return (
    <Form
      form={{
        id: formId,
        allErrors: error ? { [canHandOver(leaving) ? handOverFields.all : '']: [error] } : {},
        onSubmit: () => undefined,
      }}
      action={paths.leaveOrganisation(member.id)}
    >
      <HandOverFields formId={formId} leaving={leaving} chosen={chosen} />
      <div className="actions">
        <SubmitButton>{t(own ? 'members.leaving.ownSubmit' : 'members.leaving.submit')}</SubmitButton>
        <a href={own ? paths.account() : paths.member(member.id)}>{t('members.leaving.cancel')}</a>
      </div>
    </Form>
  )
}
