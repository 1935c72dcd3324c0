import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { UnusableLink } from '~/auth/UnusableLink'
import { t } from '~/i18n'
import { formatDate } from '~/i18n/format'
import { paths } from '~/paths'
import { readForm } from '~/platform/http/form.server'
import { undoDeletion } from '~/privacy/deletion/commands/ask.server'
import { deletionByCode } from '~/privacy/deletion/queries/account.server'
import type { PageHandle } from '~/server/page'
import { ButtonLink } from '~/ui/ButtonLink'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { PostButton } from '~/ui/PostButton'

export const handle: PageHandle = { title: t('privacy.undo.title'), noindex: true }

export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const asked = /^\d{4}-\d{2}-\d{2}$/.exec(search.get('gesperrt') ?? '')?.[0] ?? null
  const undone = search.has('erhalten')
  const code = search.get('code') ?? ''
  if (asked || undone) return data({ asked, undone, code, deletion: null })
  const deletion = await deletionByCode(code)
  return data({ asked, undone, code, deletion }, { status: deletion ? 200 : 410 })
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const result = await undoDeletion(String(form.get('code') ?? ''))
  throw redirect(result.ok ? paths.accountKept() : paths.undoDeletion('-'))
}

export default function UndoDeletion() {
  const { asked, undone, code, deletion } = useLoaderData<typeof loader>()
  if (asked || undone) {
    const [title, text] = undone
      ? [t('privacy.undo.undone'), t('privacy.undo.undoneText')]
      : [t('privacy.undo.asked', { date: formatDate(new Date(asked ?? '')) }), t('privacy.undo.askedText')]
    return (
      <UnusableLink title={title} text={text}>
        <ButtonLink href={undone ? paths.signIn() : paths.start()}>
          {t(undone ? 'privacy.undo.signIn' : 'privacy.undo.start')}
        </ButtonLink>
      </UnusableLink>
    )
  }
  if (!deletion) {
    return (
      <UnusableLink title={t('privacy.undo.unusableTitle')} text={t('privacy.undo.unusableText')}>
        <ButtonLink href={paths.signIn()}>{t('privacy.undo.signIn')}</ButtonLink>
      </UnusableLink>
    )
  }
  const { name, dueAt } = deletion
  return (
    <Main>
      <PageHeader
        title={t('privacy.undo.title')}
        lead={t('privacy.undo.lead', { name, date: formatDate(dueAt) })}
      />
      <PostButton action={paths.undoDeletion()} fields={{ code }} variant="primary">
        {t('privacy.undo.submit')}
      </PostButton>
    </Main>
  )
}
