import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ResumeSubmission } from '~/auth/ResumeSubmission'
import { unpackResume } from '~/auth/schema'
import { t } from '~/i18n'
import { ConsentPage } from '~/legal/ConsentPage'
import { acceptShownRules } from '~/legal/commands/consent.server'
import { changesSince, consentOf } from '~/legal/queries/consent.server'
import { readPage } from '~/legal/queries/pages.server'
import { consentSchema } from '~/legal/schema'
import { paths, safePath } from '~/paths'
import { readForm } from '~/platform/http/form.server'
import { requireMember } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'

export const handle: PageHandle = { title: t('legal.pages.nutzungsregeln'), noindex: true }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireMember({ request, context })
  const state = await consentOf(viewer.id)
  const [changes, { current }] = await Promise.all([
    changesSince(state.accepted),
    readPage('nutzungsregeln', context.publicUrl),
  ])
  const weiter = safePath(new URL(request.url).searchParams.get('weiter'), '')
  return { state, changes, rules: current, weiter }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireMember({ request, context }, form)
  const submission = parseWithZod(form, { schema: consentSchema })
  if (submission.status !== 'success')
    return data({ lastResult: submission.reply(), resume: null }, { status: 400 })
  await acceptShownRules(viewer.id, submission.value.version)
  const resume = unpackResume(form.get('resume'))
  if (!resume) throw redirect(safePath(String(form.get('weiter') ?? ''), paths.start()))
  return data({ lastResult: null, resume })
}

export default function Consent() {
  const page = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  if (answered?.resume) return <ResumeSubmission resume={answered.resume} rules />
  return <ConsentPage {...page} problem={answered?.lastResult ? t('legal.consent.missing') : undefined} />
}
