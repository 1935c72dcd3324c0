import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { searchOrganisations } from '~/organisations/queries/search.server'
import { parseId, paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { requireAdministrator, requireFresh } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { addProvider } from '~/single-sign-on/commands/configure.server'
import { formErrors } from '~/single-sign-on/manage/formErrors'
import { OwnerSearch } from '~/single-sign-on/manage/OwnerSearch'
import { ProviderForm } from '~/single-sign-on/manage/ProviderForm'
import { findProviderOwner } from '~/single-sign-on/queries/manage.server'
import { providerSchema } from '~/single-sign-on/schema'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'

export const handle: PageHandle = { title: t('singleSignOn.admin.newTitle'), noindex: true }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireAdministrator({ request, context })
  const search = new URL(request.url).searchParams
  const id = parseId(search.get('organisationId') ?? undefined)
  const owner = id === null ? null : await findProviderOwner(viewer, id)
  const q = (search.get('ort') ?? '').slice(0, 100)
  const found = q && !owner ? await searchOrganisations(q, 20) : null
  return { owner, q, hits: found?.items ?? null, nothingChosen: search.has('wahl') }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireAdministrator({ request, context }, form)
  const id = parseId(new URL(request.url).searchParams.get('organisationId') ?? undefined)
  const owner = orNotFound(id === null ? null : await findProviderOwner(viewer, id))
  const submission = parseWithZod(form, { schema: providerSchema })
  const reply = (error: Parameters<typeof submission.reply>[0]) =>
    submission.reply({ ...error, hideFields: ['clientSecret'] })
  if (submission.status !== 'success') return data({ lastResult: reply({}) }, { status: 400 })
  await requireFresh({ request, context }, form)
  const result = await addProvider(viewer, owner.id, submission.value, context)
  if (result.ok) throw redirect(paths.identityProvider(result.value.id, { gespeichert: 1 }))
  if (result.problem === 'not_allowed' || result.problem === 'gone') throw notFound()
  return data({ lastResult: reply(formErrors(result.problem)) }, { status: 400 })
}

export default function NewIdentityProvider() {
  const { owner, ...search } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()?.lastResult
  const values = { scopes: 'openid email profile', domains: owner?.domains.join('\n') }
  return (
    <Main>
      <Breadcrumb
        items={[
          { label: t('admin.title'), href: paths.admin() },
          { label: t('singleSignOn.admin.title'), href: paths.identityProviders() },
        ]}
      />
      <PageHeader
        title={t('singleSignOn.admin.newTitle')}
        lead={
          owner
            ? `${t('singleSignOn.admin.forOrganisation', { organisation: owner.name })}. ${t('singleSignOn.admin.tellLater')}`
            : undefined
        }
      />
      {owner ? (
        <ProviderForm
          action={paths.newIdentityProvider({ organisationId: owner.id })}
          values={values}
          version={0}
          hasSecret={false}
          lastResult={lastResult}
        />
      ) : (
        <OwnerSearch {...search} />
      )}
    </Main>
  )
}
