import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { sendFeedback } from '~/legal/commands/feedback.server'
import { FeedbackForm } from '~/legal/FeedbackForm'
import { feedbackSchema } from '~/legal/schema'
import { paths, safePath } from '~/paths'
import { readForm } from '~/platform/http/form.server'
import { networkOf } from '~/platform/rate-limit/index.server'
import { tooMany } from '~/server/attempts.server'
import { rateLimiter } from '~/server/limits.server'
import type { PageHandle } from '~/server/page'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'

export const handle: PageHandle = { title: t('legal.feedback.title'), noindex: true }

export { actionHeaders as headers } from '~/server/actionHeaders'

export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  return { page: safePath(search.get('seite'), ''), sent: search.has('gesendet') }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = parseWithZod(await readForm(request), { schema: feedbackSchema })
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 400 })
  const again = (error: string, init: ResponseInit) =>
    data({ lastResult: submission.reply({ formErrors: [error] }) }, init)
  const allowed = await rateLimiter().consume('feedback', networkOf(context.clientAddress))
  if (!allowed.ok) return again(...tooMany(allowed))
  const result = await sendFeedback(submission.value, context.publicUrl)
  if (!result.ok) return again(t('legal.feedback.notSetUp'), { status: 409 })
  throw redirect(paths.accessibilityFeedback({ gesendet: 1 }))
}

export default function Feedback() {
  const { page, sent } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()?.lastResult
  return (
    <Main>
      <Breadcrumb items={[{ label: t('legal.feedback.statement'), href: paths.accessibility() }]} />
      <PageHeader title={t('legal.feedback.title')} lead={t('legal.feedback.lead')} />
      {sent && !lastResult ? (
        <Notice tone="success" title={t('legal.feedback.sent')} live>
          <p>{t('legal.feedback.sentText')}</p>
        </Notice>
      ) : (
        <FeedbackForm page={page} lastResult={lastResult} />
      )}
    </Main>
  )
}
