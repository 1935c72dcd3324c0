import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { readForm } from '~/platform/http/form.server'
import { qrCode } from '~/platform/qrCode.server'
import { CodesOnce } from '~/second-factor/CodesOnce'
import { draftApp, readDraft, setUpApp } from '~/second-factor/commands/app.server'
import { SetUpApp } from '~/second-factor/SetUpApp'
import { setUpAppSchema } from '~/second-factor/schema'
import { requireFresh, requireFreshPage, requireMember, requireSession } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { continueIn } from '~/server/signedIn.server'

export const handle: PageHandle = { title: t('secondFactor.app.pageTitle'), noindex: true }

export { actionHeaders as headers } from '~/server/actionHeaders'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireMember({ request, context })
  if (!context.posted) await requireFreshPage({ request, context })
  const draft = await draftApp(viewer)
  return { ...draft, qr: qrCode(draft.address), address: context.publicUrl }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const session = await requireSession({ request, context }, form)
  await requireFresh({ request, context }, form)
  const submission = parseWithZod(form, { schema: setUpAppSchema })
  const again = async (code: string | null) => {
    const draft = await readDraft(session.viewer, String(form.get('draft') ?? ''))
    const fieldErrors = code ? { code: [code] } : undefined
    const lastResult = submission.reply({ fieldErrors, hideFields: ['code', 'draft'] })
    return data(
      { lastResult, draft: draft && { ...draft, qr: qrCode(draft.address) }, codes: null },
      { status: 400 },
    )
  }
  if (submission.status !== 'success') return again(null)
  const result = await setUpApp(session, submission.value, context)
  if (!result.ok) return again(t(`secondFactor.app.${result.problem}`))
  const { cookie, codes } = result.value
  const headers = { 'Set-Cookie': cookie }
  if (!codes) throw redirect(paths.security('app'), { headers })
  continueIn(context, cookie)
  return data({ lastResult: null, draft: null, codes }, { headers })
}

export default function SetUpAppRoute() {
  const loaded = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const [form, fields] = useForm<{ code: string }>({ lastResult: answered?.lastResult })
  if (answered?.codes) return <CodesOnce codes={answered.codes} address={loaded.address} saved="app" />
  return <SetUpApp {...(answered?.draft ?? loaded)} form={form} field={fields.code} />
}
