import { t } from '~/i18n'
import { Choice } from '~/ui/forms/Choice'
import { FormSection } from '~/ui/forms/FormSection'
import { fieldOf, previewFormId } from './fieldOf'
import type { Preview } from './import/preview'

/** Sessions that stand in the programme no more; those left ticked are marked as cancelled. */
export function GoneSessions({ gone }: { gone: Preview['gone'] }) {
  if (gone.length === 0) return null
  const field = fieldOf(previewFormId, 'gone', '', {})
  return (
    <FormSection title={t('fachtage.preview.gone')} hint={t('fachtage.preview.goneLead')}>
      <div>
        {gone.map(({ id, title, kept }, index) => (
          <div key={id}>
            <input type="hidden" name="goneShown" value={id} />
            <Choice
              field={field}
              option={{ value: String(id), label: title }}
              type="checkbox"
              index={index}
              checked={!kept}
            />
          </div>
        ))}
      </div>
    </FormSection>
  )
}
