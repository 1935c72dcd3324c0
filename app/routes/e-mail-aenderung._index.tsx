import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { UnusableLink } from '~/auth/UnusableLink'
import { t } from '~/i18n'
import { confirmEmailChange } from '~/members/email/confirm.server'
import { findChange } from '~/members/email/queries.server'
import { changeWithinDays } from '~/members/email/schema'
import { paths } from '~/paths'
import { readForm } from '~/platform/http/form.server'
import type { PageHandle } from '~/server/page'
import { ButtonLink } from '~/ui/ButtonLink'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { PostButton } from '~/ui/PostButton'

export const handle: PageHandle = { title: t('emailChange.confirm.title'), noindex: true }

const words = { fertig: 'done', halb: 'waits', abgebrochen: 'refused' } as const

export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const said = (['fertig', 'halb', 'abgebrochen'] as const).find((word) => search.has(word))
  if (said) return data({ said: words[said], code: '', change: null })
  const code = search.get('code') ?? ''
  const found = await findChange(code)
  const change = found && { side: found.side, email: found.email }
  return data({ said: null, code, change }, { status: change ? 200 : 410 })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const result = await confirmEmailChange(String(form.get('code') ?? ''), context.publicUrl)
  if (result.ok) throw redirect(paths.emailChange(undefined, result.value === 'done' ? 'fertig' : 'halb'))
  if (result.problem === 'unusable') throw redirect(paths.emailChange('-'))
  const lastResult = { status: 'error' as const }
  return data({ problem: result.problem, lastResult }, { status: 409 })
}

export default function ConfirmEmailChange() {
  const { said, code, change } = useLoaderData<typeof loader>()
  const problem = useActionData<typeof action>()?.problem
  const signIn = <ButtonLink href={paths.signIn()}>{t('emailChange.confirm.signIn')}</ButtonLink>
  if (problem) {
    return (
      <UnusableLink
        title={t('emailChange.confirm.impossibleTitle')}
        text={t(`emailChange.errors.${problem}`)}
      >
        {signIn}
      </UnusableLink>
    )
  }
  if (said) {
    return (
      <UnusableLink title={t(`emailChange.confirm.${said}Title`)} text={t(`emailChange.confirm.${said}Text`)}>
        {said === 'done' && signIn}
        {said === 'refused' && (
          <ButtonLink href={paths.forgotPassword()}>{t('emailChange.confirm.newPassword')}</ButtonLink>
        )}
      </UnusableLink>
    )
  }
  if (!change) {
    const text = t('emailChange.confirm.unusableText', { days: changeWithinDays })
    return (
      <UnusableLink title={t('emailChange.confirm.unusableTitle')} text={text}>
        {signIn}
      </UnusableLink>
    )
  }
  return (
    <Main>
      <PageHeader
        title={t('emailChange.confirm.title')}
        lead={t(`emailChange.confirm.${change.side}Text`, { email: change.email })}
      />
      <div className="actions">
        <PostButton action={paths.emailChange()} fields={{ code }} variant="primary">
          {t('emailChange.confirm.submit')}
        </PostButton>
        {change.side === 'old' && (
          <PostButton action={paths.refuseEmailChange()} fields={{ code }}>
            {t('emailChange.confirm.refuse')}
          </PostButton>
        )}
      </div>
    </Main>
  )
}
