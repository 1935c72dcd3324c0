import { t } from '~/i18n'
import { OrganisationChoice } from '~/organisations/OrganisationChoice'
import type { OrganisationHit } from '~/organisations/queries/search.server'
import { paths } from '~/paths'
import { plainField } from '~/ui/forms/fieldState'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextField } from '~/ui/forms/TextField'

interface OwnerSearchProps {
  q: string
  hits: OrganisationHit[] | null
  /** The hits were there, but none was chosen. */
  nothingChosen: boolean
}

/** Finds the organisation that gets a provider. */
export function OwnerSearch({ q, hits, nothingChosen }: OwnerSearchProps) {
  const id = 'organisation'
  return (
    <>
      <form id={id} className="form" method="get" action={paths.newIdentityProvider()}>
        <TextField
          field={plainField(id, 'ort', { value: q })}
          label={t('singleSignOn.admin.whose')}
          hint={t('members.register.whereHint')}
          type="search"
          required
        />
        <SubmitButton variant="secondary">{t('singleSignOn.admin.whoseSubmit')}</SubmitButton>
      </form>
      {hits?.length === 0 && <p role="status">{t('singleSignOn.admin.noHits')}</p>}
      {hits && hits.length > 0 && (
        <form id="wahl" className="form" method="get" action={paths.newIdentityProvider()}>
          <input type="hidden" name="ort" value={q} />
          <input type="hidden" name="wahl" value="1" />
          <OrganisationChoice
            formId="wahl"
            legend={t('singleSignOn.admin.choose')}
            hits={hits}
            error={nothingChosen ? t('singleSignOn.admin.chooseError') : undefined}
          />
          <SubmitButton>{t('singleSignOn.admin.next')}</SubmitButton>
        </form>
      )}
    </>
  )
}
