import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { UnusableLink } from '~/auth/UnusableLink'
import { t } from '~/i18n'
import { answerDecision } from '~/moderation/decisions/commands/review.server'
import { OwnDecisionPage } from '~/moderation/decisions/OwnDecisionPage'
import { findDecisionByCode } from '~/moderation/decisions/queries/decision.server'
import { answerForm } from '~/moderation/decisions/schema'
import { paths } from '~/paths'
import { readForm } from '~/platform/http/form.server'
import type { PageHandle } from '~/server/page'
import { ButtonLink } from '~/ui/ButtonLink'

export const handle: PageHandle = { title: t('moderation.own.title'), noindex: true }

/** A decision by the code of its mail: who is suspended cannot sign in to read and answer it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const code = search.get('code') ?? ''
  const decision = code ? await findDecisionByCode(code) : null
  return data({ decision, code, answered: search.has('beantwortet') }, { status: decision ? 200 : 410 })
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const submission = parseWithZod(form, { schema: answerForm })
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 400 })
  const { code = '', answer } = submission.value
  const result = await answerDecision({ code }, answer)
  if (result.ok) throw redirect(paths.decisionByCode(code, { beantwortet: 1 }))
  if (result.problem === 'not_found') throw redirect(paths.decisionByCode('-'))
  const formErrors = [t('moderation.own.alreadyAnswered')]
  return data({ lastResult: submission.reply({ formErrors }) }, { status: 409 })
}

export default function DecisionByCode() {
  const { decision, code, answered } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (!decision) {
    return (
      <UnusableLink title={t('moderation.own.unusableTitle')} text={t('moderation.own.unusableText')}>
        <ButtonLink href={paths.signIn()}>{t('start.account.signIn')}</ButtonLink>
      </UnusableLink>
    )
  }
  return (
    <OwnDecisionPage
      decision={decision}
      action={paths.decisionByCode(code)}
      code={code}
      answered={answered}
      lastResult={answer?.lastResult}
    />
  )
}
