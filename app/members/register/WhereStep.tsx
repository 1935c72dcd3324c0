import { useState } from 'react'
import { t } from '~/i18n'
import { OrganisationChoice } from '~/organisations/OrganisationChoice'
import { OrganisationCombobox } from '~/organisations/OrganisationCombobox'
import type { OrganisationHits } from '~/organisations/queries/search.server'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/ButtonLink'
import { EmptyState } from '~/ui/EmptyState'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { Section } from '~/ui/Section'
import { Onward } from './Onward'

interface WhereStepProps {
  q: string
  weiter: string
  hits: OrganisationHits | null
  /** The hits were there, but none was chosen. */
  nothingChosen: boolean
}

/** "Wo arbeiten Sie?": typing offers organisations; without a script a search leads to a choice of hits. */
export function WhereStep({ q, weiter, hits, nothingChosen }: WhereStepProps) {
  const [chosen, setChosen] = useState<number | null>(null)
  return (
    <Section title={t('members.register.whereTitle')}>
      <form className="form" method="get" action={paths.register()}>
        <Onward weiter={weiter} />
        {chosen !== null && <input type="hidden" name="organisationId" value={chosen} />}
        <OrganisationCombobox
          id="wo"
          name="ort"
          label={t('members.register.whereLabel')}
          hint={t('members.register.whereHint')}
          defaultValue={q}
          onChoose={(hit) => setChosen(hit?.id ?? null)}
          announce={(count) =>
            count === 0 ? t('members.register.noHits') : t('members.register.hits', { count })
          }
        />
        <SubmitButton variant={hits?.items.length && chosen === null ? 'secondary' : 'primary'}>
          {chosen === null ? t('members.register.search') : t('members.register.next')}
        </SubmitButton>
      </form>
      {hits && <Hits hits={hits} q={q} weiter={weiter} nothingChosen={nothingChosen} />}
      <p>
        <a href={paths.register({ 'nicht-dabei': 1, weiter })}>{t('members.register.missing')}</a>
      </p>
      <p>
        {t('members.register.haveAccount')}{' '}
        <a href={paths.signIn(weiter || undefined)}>{t('members.register.signIn')}</a>
      </p>
    </Section>
  )
}

function Hits({ hits, q, weiter, nothingChosen }: Omit<WhereStepProps, 'hits'> & { hits: OrganisationHits }) {
  if (hits.tooShort) return <p role="status">{t('members.register.tooShort')}</p>
  if (hits.items.length === 0) {
    return (
      <EmptyState
        title={t('members.register.none')}
        actions={
          <ButtonLink href={paths.register({ 'nicht-dabei': 1, weiter })}>
            {t('members.register.missing')}
          </ButtonLink>
        }
      >
        {t('members.register.noneText')}
      </EmptyState>
    )
  }
  return (
    <form id="treffer" className="form" method="get" action={paths.register()}>
      <Onward weiter={weiter} ort={q} wahl="1" />
      <OrganisationChoice
        formId="treffer"
        legend={t('members.register.choose')}
        hits={hits.items}
        error={nothingChosen ? t('members.register.chooseError') : undefined}
      />
      {hits.more && <p>{t('members.register.more')}</p>}
      <SubmitButton>{t('members.register.next')}</SubmitButton>
    </form>
  )
}
