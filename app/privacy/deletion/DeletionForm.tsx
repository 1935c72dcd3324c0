import type { ReactNode } from 'react'
import { t } from '~/i18n'
import { formatDate } from '~/i18n/format'
import { handOverFields } from '~/members/leaving/fields'
import { canHandOver, HandOverFields } from '~/members/leaving/HandOverFields'
import { CheckboxGroup } from '~/ui/forms/CheckboxGroup'
import { Form } from '~/ui/forms/Form'
import { FormSection } from '~/ui/forms/FormSection'
import { plainField } from '~/ui/forms/fieldState'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import type { AccountToDelete } from './queries/account.server'
import type { OwnText } from './queries/texts.server'
import { deletionFields } from './schema'

/** The form's id, which further fields in it carry too. */
export const deletionFormId = 'loeschung'

/** What was chosen before, and what the server said of it, by field. */
export interface DeletionAnswer {
  chosen: Record<string, string>
  texts: string[]
  errors: Record<string, string[]>
}

interface DeletionFormProps {
  account: AccountToDelete
  action: string
  back: string
  answer?: DeletionAnswer
  /** Fields of those who delete somebody else's account. */
  children?: ReactNode
}

/** Who takes over, which texts go too, and the button. */
export function DeletionForm({ account, action, back, answer, children }: DeletionFormProps) {
  const { leaving, texts } = account
  const { chosen = {}, errors = {} } = answer ?? {}
  return (
    <Form
      form={{ id: deletionFormId, allErrors: placed(errors, account), onSubmit: () => undefined }}
      action={action}
    >
      {leaving && <HandOverFields formId={deletionFormId} leaving={leaving} chosen={chosen} />}
      {texts.length > 0 && (
        <FormSection title={t('privacy.deletion.texts')} hint={t('privacy.deletion.textsHint')}>
          {(['solution', 'request', 'comment'] as const).map((kind) => {
            const some = texts.filter((text) => text.kind === kind)
            if (some.length === 0) return null
            return (
              <CheckboxGroup
                key={kind}
                field={{
                  ...plainField(deletionFormId, `${deletionFields.text}-${kind}`),
                  name: deletionFields.text,
                }}
                label={t(`privacy.deletion.kinds.${kind}`)}
                options={some.map((text) => ({ value: String(text.id), label: labelOf(text) }))}
                selected={answer?.texts ?? []}
                markOptional={false}
              />
            )
          })}
        </FormSection>
      )}
      {children}
      <div className="actions">
        <SubmitButton>{t('privacy.deletion.submit')}</SubmitButton>
        <a href={back}>{t('privacy.deletion.cancel')}</a>
      </div>
    </Form>
  )
}

/** What concerns the hand-over leads to its first field, where there is one. */
function placed(errors: Record<string, string[]>, { leaving }: AccountToDelete): Record<string, string[]> {
  const { [handOverFields.all]: ofHandOver, ...others } = errors
  if (!ofHandOver) return others
  return { ...others, [leaving && canHandOver(leaving) ? handOverFields.all : '']: ofHandOver }
}

function labelOf({ kind, title, excerpt, at }: OwnText): string {
  const words = { title, excerpt, date: formatDate(at) }
  return kind === 'comment'
    ? t('privacy.deletion.commentLabel', words)
    : t('privacy.deletion.textLabel', words)
}
