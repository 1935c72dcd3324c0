import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { readForm } from '~/platform/http/form.server'
import { AddPasskey } from '~/second-factor/AddPasskey'
import { CodesOnce } from '~/second-factor/CodesOnce'
import { addPasskey } from '~/second-factor/commands/passkeys.server'
import { passkeySite } from '~/second-factor/passkeySite'
import { passkeyNameSchema, readRegistration } from '~/second-factor/schema'
import { requireFresh, requireFreshPage, requireMember, requireSession } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { continueIn } from '~/server/signedIn.server'

export const handle: PageHandle = { title: t('secondFactor.passkeys.pageTitle'), noindex: true }

export { actionHeaders as headers } from '~/server/actionHeaders'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireMember({ request, context })
  if (!context.posted) await requireFreshPage({ request, context })
  return { site: passkeySite(context.publicUrl), demo: context.demo, address: context.publicUrl }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const session = await requireSession({ request, context }, form)
  await requireFresh({ request, context }, form)
  const submission = parseWithZod(form, { schema: passkeyNameSchema })
  const again = (errors: string[]) =>
    data({ lastResult: submission.reply({ formErrors: errors }), codes: null }, { status: 400 })
  if (submission.status !== 'success') return again([])
  const response = readRegistration(form.get('passkey'))
  if (!response) return again([t('auth.factor.failed')])
  const result = await addPasskey(session, { name: submission.value.name, response }, context)
  if (!result.ok)
    return again([
      t(result.problem === 'too_many' ? 'secondFactor.passkeys.tooMany' : 'secondFactor.passkeys.refused'),
    ])
  const { cookie, codes } = result.value
  const headers = { 'Set-Cookie': cookie }
  if (!codes) throw redirect(paths.security('passkey'), { headers })
  continueIn(context, cookie)
  return data({ lastResult: null, codes }, { headers })
}

export default function AddPasskeyRoute() {
  const { site, demo, address } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const [form, fields] = useForm<{ name: string }>({ lastResult: answered?.lastResult })
  if (answered?.codes) return <CodesOnce codes={answered.codes} address={address} saved="passkey" />
  return <AddPasskey site={site} demo={demo} form={form} field={fields.name} />
}
