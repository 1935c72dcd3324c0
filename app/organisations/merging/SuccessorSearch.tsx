import { t } from '~/i18n'
import { paths } from '~/paths'
import { plainField } from '~/ui/forms/fieldState'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextField } from '~/ui/forms/TextField'
import { OrganisationChoice } from '../OrganisationChoice'
import type { OrganisationLink } from '../queries/find.server'
import type { OrganisationHit } from '../queries/search.server'

interface SuccessorSearchProps {
  from: OrganisationLink
  q: string
  hits: OrganisationHit[] | null
  error?: string
}

/** Finds the organisation that everything moves to. */
export function SuccessorSearch({ from, q, hits, error }: SuccessorSearchProps) {
  const id = 'nachfolge'
  return (
    <>
      <form id={id} className="form" method="get" action={paths.mergeOrganisation(from)}>
        <TextField
          field={plainField(id, 'ort', { value: q })}
          label={t('organisations.merging.searchLabel')}
          hint={t('members.register.whereHint')}
          type="search"
          required
        />
        <SubmitButton variant="secondary">{t('organisations.merging.searchSubmit')}</SubmitButton>
      </form>
      {hits?.length === 0 && <p role="status">{t('organisations.merging.none')}</p>}
      {hits && hits.length > 0 && (
        <form id="wahl" className="form" method="get" action={paths.mergeOrganisation(from)}>
          <input type="hidden" name="ort" value={q} />
          <OrganisationChoice
            formId="wahl"
            legend={t('organisations.merging.choose')}
            hits={hits}
            error={error}
          />
          <input type="hidden" name="vorschau" value="1" />
          <SubmitButton>{t('organisations.merging.preview')}</SubmitButton>
        </form>
      )}
    </>
  )
}
