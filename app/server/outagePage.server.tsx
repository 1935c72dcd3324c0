import { t } from '~/i18n'
import { renderErrorDocument } from '~/ui/errorDocument.server'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { type Outage, outageStatus } from './outage.server'

/** A form that could not be taken: where it was posted to, its fields, and what of it cannot be sent again by itself. */
export interface Unsaved {
  path: string
  fields: [string, string][]
  lacks: 'secrets' | 'file' | null
}

/**
 * The page that says what is out of order. What was posted stays in it and can be sent again from there: going back in
 * the browser would ask for the form's page, which may be out of order too.
 * @param unsaved null where nothing was posted
 * @param reference id of the request, for people to name
 */
export function outagePage(
  outage: Outage,
  unsaved: Unsaved | null,
  { cssHref, reference }: { cssHref: string; reference?: string },
): string {
  const status = outageStatus[outage]
  if (!unsaved) {
    const ofStorage = { title: t('ui.errorStorageTitle'), text: t('ui.errorStorageText') }
    return renderErrorDocument({ status, cssHref, reference, ...(outage === 'storage' && ofStorage) })
  }
  const why = {
    database: t('ui.unsavedAwayText'),
    full: t('ui.unsavedFullText'),
    storage: t('ui.errorStorageText'),
  }
  const lacking = { secrets: t('ui.unsavedSecrets'), file: t('ui.unsavedFile') }
  return renderErrorDocument({
    status,
    cssHref,
    reference,
    title: t('ui.unsavedTitle'),
    text: unsaved.lacks ? `${why[outage]} ${lacking[unsaved.lacks]}` : why[outage],
    children: unsaved.lacks !== 'file' && (
      <form method="post" action={unsaved.path} encType="multipart/form-data">
        {unsaved.fields.map(([name, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: fields repeat, and never change here
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <SubmitButton>{t('ui.sendAgain')}</SubmitButton>
      </form>
    ),
  })
}
