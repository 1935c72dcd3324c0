import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { memberViewer } from '~/auth/memberViewer.server'
import { readToken } from '~/auth/tokens.server'
import { UnusableLink } from '~/auth/UnusableLink'
import { isConfirmed, type MemberViewer } from '~/auth/viewer'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { readForm } from '~/platform/http/form.server'
import { requireConfirmed } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { answerStillRunning } from '~/still-running/commands/answer.server'
import { QuestionList } from '~/still-running/QuestionList'
import { openQuestions } from '~/still-running/queries.server'
import { readAnswer } from '~/still-running/schema'
import { ButtonLink } from '~/ui/ButtonLink'
import { EmptyState } from '~/ui/EmptyState'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'

export const handle: PageHandle = { title: t('stillRunning.title'), noindex: true }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const code = search.get('code') ?? ''
  const viewer = code ? await byCode(code) : await requireConfirmed({ request, context })
  const said = search.has('gespeichert')
    ? ('saved' as const)
    : search.has('vorbei')
      ? ('gone' as const)
      : null
  return data(
    {
      code,
      said,
      organisation: viewer?.organisationName ?? null,
      questions: viewer ? await openQuestions(viewer) : [],
    },
    { status: viewer ? 200 : 410 },
  )
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const code = String(form.get('code') ?? '')
  const viewer = code ? await byCode(code) : await requireConfirmed({ request, context }, form)
  if (!viewer) throw redirect(paths.stillRunning('-'))
  const submission = readAnswer(form)
  if (!submission.ok) {
    return data({ refused: submission.problem, lastResult: { status: 'error' } }, { status: 400 })
  }
  const { ok } = await answerStillRunning(viewer, submission.value)
  throw redirect(paths.stillRunning(code, ok ? 'gespeichert' : 'vorbei'))
}

/** Whom the code of a mail was sent to; the session, if there is one, plays no part. */
async function byCode(code: string): Promise<MemberViewer | null> {
  const token = await readToken('still_running', code)
  const viewer = token && (await memberViewer(token.memberId))
  return viewer && isConfirmed(viewer) ? viewer : null
}

export default function StillRunningRoute() {
  const { code, said, organisation, questions } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()?.refused
  if (organisation === null) {
    return (
      <UnusableLink title={t('stillRunning.unusableTitle')} text={t('stillRunning.unusableText')}>
        <ButtonLink href={paths.signIn(paths.stillRunning())}>{t('stillRunning.signIn')}</ButtonLink>
      </UnusableLink>
    )
  }
  return (
    <Main>
      <PageHeader
        title={t('stillRunning.title')}
        lead={questions.length > 0 ? t('stillRunning.lead', { organisation }) : undefined}
      />
      {said && (
        <Notice tone={said === 'saved' ? 'success' : 'warning'} live>
          <p>{t(`stillRunning.${said}`)}</p>
        </Notice>
      )}
      {questions.length > 0 ? (
        <QuestionList questions={questions} code={code} refused={refused} />
      ) : (
        <EmptyState
          title={t('stillRunning.nothing')}
          actions={<ButtonLink href={paths.solutions()}>{t('stillRunning.toSolutions')}</ButtonLink>}
        >
          {t('stillRunning.nothingText')}
        </EmptyState>
      )}
    </Main>
  )
}
