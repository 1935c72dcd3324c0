import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { isConfirmed } from '~/auth/viewer'
import { t } from '~/i18n'
import { AlikeList } from '~/organisations/AlikeList'
import { AlikeSwitch } from '~/organisations/AlikeSwitch'
import { JoinedList } from '~/organisations/JoinedList'
import { OrganisationHitList } from '~/organisations/OrganisationHitList'
import { organisationsLike } from '~/organisations/queries/alike.server'
import { ownOrganisation } from '~/organisations/queries/find.server'
import { listJoined } from '~/organisations/queries/joined.server'
import { searchOrganisations } from '~/organisations/queries/search.server'
import { paths } from '~/paths'
import { inOneStatement } from '~/server/inOneStatement.server'
import { limitSearch } from '~/server/limits.server'
import type { PageHandle } from '~/server/page'
import { alikeWord } from '~/solutions/filters'
import { plainField } from '~/ui/forms/fieldState'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextField } from '~/ui/forms/TextField'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { Section } from '~/ui/Section'

export const handle: PageHandle = { title: t('organisations.title') }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const q = (search.get('q') ?? '').slice(0, 100)
  const viewer = await context.viewer()
  const alikeOnly = isConfirmed(viewer) && search.get(alikeWord) === '1'
  if (q.trim() !== '' && !alikeOnly) await limitSearch(context)
  return context.mayLag(async () => {
    if (alikeOnly) {
      const [own, alike] = await inOneStatement(() => [
        ownOrganisation(viewer),
        organisationsLike(viewer, viewer.organisationId),
      ])
      return { q: '', hits: null, joined: null, own, alike }
    }
    if (q.trim() === '') {
      const [own, joined] = await inOneStatement(() => [
        ownOrganisation(viewer),
        listJoined(search.get('seite')),
      ])
      return { q: '', hits: null, joined, own, alike: null }
    }
    const [own, hits] = await Promise.all([ownOrganisation(viewer), searchOrganisations(q, 50)])
    return { q, hits, joined: null, own, alike: null }
  })
}

export default function Organisations() {
  const { q, hits, joined, own, alike } = useLoaderData<typeof loader>()
  const id = 'kommunen-suche'
  return (
    <Main>
      <PageHeader title={t('organisations.title')} lead={t('organisations.lead')} />
      <search>
        <form id={id} className="form" method="get" action={paths.organisations()}>
          <TextField
            field={plainField(id, 'q', { value: q })}
            label={t('organisations.searchLabel')}
            type="search"
            markOptional={false}
          />
          <SubmitButton variant="secondary">{t('organisations.searchSubmit')}</SubmitButton>
        </form>
      </search>
      {own && (
        <AlikeSwitch
          on={alike !== null}
          href={paths.organisations(alike ? {} : { [alikeWord]: 1 })}
          own={own.name}
        />
      )}
      {alike && (
        <Section title={t('organisations.alike.switch')}>
          <AlikeList organisations={alike} own={own} />
        </Section>
      )}
      {hits && <OrganisationHitList hits={hits} />}
      {joined && <JoinedList page={joined} />}
    </Main>
  )
}
