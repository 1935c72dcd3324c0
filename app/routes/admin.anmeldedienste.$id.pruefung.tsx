import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { parseId, paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { requireAdministrator } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { checkProvider } from '~/single-sign-on/commands/check.server'
import { ProviderReportView } from '~/single-sign-on/manage/ProviderReportView'
import { findProvider } from '~/single-sign-on/queries/manage.server'
import { ButtonLink } from '~/ui/ButtonLink'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { PostButton } from '~/ui/PostButton'

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: ({ label }) => t('singleSignOn.admin.checkTitle', { label }),
  noindex: true,
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireAdministrator({ request, context })
  const { id, label } = orNotFound(await findProvider(viewer, orNotFound(parseId(params.id))))
  return { id, label }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireAdministrator({ request, context }, form)
  const result = await checkProvider(viewer, orNotFound(parseId(params.id)), context)
  if (result.ok) return { report: result.value, fault: null }
  if (result.problem === 'gone') throw notFound()
  return { report: null, fault: result.problem }
}

export default function CheckIdentityProvider() {
  const { id, label } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Main>
      <PageHeader
        title={t('singleSignOn.admin.checkTitle', { label })}
        lead={t('singleSignOn.admin.checkLead')}
      />
      {answer && <ProviderReportView {...answer} />}
      <div className="actions">
        <PostButton action={paths.checkIdentityProvider(id)}>{t('singleSignOn.admin.check')}</PostButton>
        <ButtonLink href={paths.identityProvider(id)}>{t('singleSignOn.admin.back')}</ButtonLink>
      </div>
    </Main>
  )
}
