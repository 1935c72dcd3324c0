import { t } from '~/i18n'
import { OrganisationChoice } from '~/organisations/OrganisationChoice'
import type { OrganisationHits } from '~/organisations/queries/search.server'
import { plainField } from '~/ui/forms/fieldState'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextField } from '~/ui/forms/TextField'

interface AssignFormProps {
  /** Where it searches and posts. */
  address: string
  submit: string
  q: string
  hits: OrganisationHits | null
  error?: string
}

/** Finds an organisation to belong to. */
export function AssignForm({ address, submit, q, hits, error }: AssignFormProps) {
  const search = 'organisation-suche'
  return (
    <>
      <form id={search} className="form" method="get" action={address}>
        <TextField
          field={plainField(search, 'ort', { value: q })}
          label={t('members.confirmations.organisation')}
          hint={t('members.register.whereHint')}
          type="search"
          required
        />
        <SubmitButton variant="secondary">{t('members.confirmations.assignSearch')}</SubmitButton>
      </form>
      {hits?.items.length === 0 && <p role="status">{t('members.confirmations.assignNone')}</p>}
      {hits && hits.items.length > 0 && (
        <form
          id="zuordnung"
          className="form"
          method="post"
          action={`${address}?${new URLSearchParams({ ort: q })}`}
        >
          <OrganisationChoice
            formId="zuordnung"
            legend={t('members.register.choose')}
            hits={hits.items}
            error={error}
          />
          <SubmitButton>{submit}</SubmitButton>
        </form>
      )}
    </>
  )
}
