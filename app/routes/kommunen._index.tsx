import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { JoinedList } from '~/organisations/JoinedList'
import { OrganisationHitList } from '~/organisations/OrganisationHitList'
import { listJoined } from '~/organisations/queries/joined.server'
import { searchOrganisations } from '~/organisations/queries/search.server'
import { paths } from '~/paths'
import { limitSearch } from '~/server/limits.server'
import type { PageHandle } from '~/server/page'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextField } from '~/ui/forms/TextField'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'

export const handle: PageHandle = { title: t('organisations.title') }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const q = (search.get('q') ?? '').slice(0, 100)
  if (q.trim() === '') return { q: '', hits: null, joined: await listJoined(search.get('seite')) }
  await limitSearch(context)
  return { q, hits: await searchOrganisations(q, 50), joined: null }
}

export default function Organisations() {
  const { q, hits, joined } = useLoaderData<typeof loader>()
  const id = 'kommunen-suche'
  return (
    <Main>
      <PageHeader title={t('organisations.title')} lead={t('organisations.lead')} />
      <search>
        <form id={id} className="form" method="get" action={paths.organisations()}>
          <TextField
            field={{
              id: `${id}-q`,
              errorId: `${id}-error`,
              descriptionId: `${id}-hint`,
              name: 'q',
              formId: id,
              defaultValue: q,
            }}
            label={t('organisations.searchLabel')}
            type="search"
            markOptional={false}
          />
          <SubmitButton variant="secondary">{t('organisations.searchSubmit')}</SubmitButton>
        </form>
      </search>
      {hits && <OrganisationHitList hits={hits} />}
      {joined && <JoinedList page={joined} />}
    </Main>
  )
}
