import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { PlainForm } from '~/members/manage/PlainForm'
import { paths } from '~/paths'
import { readForm } from '~/platform/http/form.server'
import { CodesOnce } from '~/second-factor/CodesOnce'
import { renewRecoveryCodes } from '~/second-factor/commands/recoveryCodes.server'
import { requireFresh, requireMember, requireSession } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { continueIn } from '~/server/signedIn.server'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'

export const handle: PageHandle = { title: t('secondFactor.codes.renewTitle'), noindex: true }

export { actionHeaders as headers } from '~/server/actionHeaders'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireMember({ request, context })
  return { address: context.publicUrl }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const session = await requireSession({ request, context }, form)
  await requireFresh({ request, context }, form)
  const result = await renewRecoveryCodes(session, context)
  if (!result.ok) {
    const lastResult = { status: 'error' as const, error: { '': [t('secondFactor.codes.noFactor')] } }
    return data({ lastResult, codes: null }, { status: 409 })
  }
  const { cookie, codes } = result.value
  continueIn(context, cookie)
  return data({ lastResult: null, codes }, { headers: { 'Set-Cookie': cookie } })
}

export default function RecoveryCodes() {
  const { address } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  if (answered?.codes) return <CodesOnce codes={answered.codes} address={address} saved={null} />
  return (
    <Main>
      <Breadcrumb
        items={[
          { label: t('members.account.title'), href: paths.account() },
          { label: t('secondFactor.title'), href: paths.security() },
        ]}
      />
      <PageHeader title={t('secondFactor.codes.renewTitle')} lead={t('secondFactor.codes.renewLead')} />
      <PlainForm
        action={paths.recoveryCodes()}
        submit={t('secondFactor.codes.renewSubmit')}
        lastResult={answered?.lastResult ?? undefined}
      />
    </Main>
  )
}
