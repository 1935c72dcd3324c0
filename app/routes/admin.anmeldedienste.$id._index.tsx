import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { parseId, paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { requireAdministrator, requireFresh } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { changeProvider } from '~/single-sign-on/commands/configure.server'
import { signedOutAddress } from '~/single-sign-on/commands/signOut.server'
import { returnAddress } from '~/single-sign-on/commands/start.server'
import { formErrors } from '~/single-sign-on/manage/formErrors'
import { ProviderForm } from '~/single-sign-on/manage/ProviderForm'
import { TellProvider } from '~/single-sign-on/manage/TellProvider'
import { findProvider } from '~/single-sign-on/queries/manage.server'
import { providerSchema } from '~/single-sign-on/schema'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'
import { PostButton } from '~/ui/PostButton'

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: ({ provider }) => t('singleSignOn.admin.editTitle', { label: provider.label }),
  noindex: true,
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireAdministrator({ request, context })
  const provider = orNotFound(await findProvider(viewer, orNotFound(parseId(params.id))))
  return {
    provider,
    tell: { returnTo: returnAddress(provider.id, context), signedOut: signedOutAddress(context) },
    saved: new URL(request.url).searchParams.has('gespeichert'),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireAdministrator({ request, context }, form)
  const { id } = orNotFound(await findProvider(viewer, orNotFound(parseId(params.id))))
  const submission = parseWithZod(form, { schema: providerSchema })
  const reply = (error: Parameters<typeof submission.reply>[0]) =>
    submission.reply({ ...error, hideFields: ['clientSecret'] })
  if (submission.status !== 'success') return data({ lastResult: reply({}) }, { status: 400 })
  await requireFresh({ request, context }, form)
  const result = await changeProvider(viewer, id, submission.value, context)
  if (result.ok) throw redirect(paths.identityProvider(id, { gespeichert: 1 }))
  if (result.problem === 'not_allowed' || result.problem === 'gone') throw notFound()
  const status = result.problem === 'stale' ? 409 : 400
  return data({ lastResult: reply(formErrors(result.problem)) }, { status })
}

export default function EditIdentityProvider() {
  const { provider, tell, saved } = useLoaderData<typeof loader>()
  const { id, version, enabled, exclusive, ownNetwork, domains, ...texts } = provider
  const on = (checked: boolean) => (checked ? 'on' : undefined)
  const { label, issuer, clientId, scopes, roleClaim, organiserValue } = texts
  return (
    <Main>
      <Breadcrumb
        items={[
          { label: t('admin.title'), href: paths.admin() },
          { label: t('singleSignOn.admin.title'), href: paths.identityProviders() },
        ]}
      />
      <PageHeader
        title={t('singleSignOn.admin.editTitle', { label })}
        lead={t('singleSignOn.admin.forOrganisation', { organisation: texts.organisation })}
        actions={
          <PostButton action={paths.checkIdentityProvider(id)}>{t('singleSignOn.admin.check')}</PostButton>
        }
      />
      {saved && <Notice tone="success" title={t('singleSignOn.admin.saved')} live />}
      <TellProvider {...tell} />
      <ProviderForm
        action={paths.identityProvider(id)}
        values={{
          ...{ label, issuer, clientId, scopes, roleClaim, organiserValue },
          domains: domains.join('\n'),
          enabled: on(enabled),
          exclusive: on(exclusive),
          ownNetwork: on(ownNetwork),
        }}
        version={version}
        hasSecret
        lastResult={useActionData<typeof action>()?.lastResult}
      />
    </Main>
  )
}
