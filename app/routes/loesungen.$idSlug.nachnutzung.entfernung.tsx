import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { t } from '~/i18n'
import { parseIdSlug, paths } from '~/paths'
import { notFound, onlyPost, orNotFound, readForm } from '~/platform/http/form.server'
import { takenBackWord } from '~/reuse/choices'
import { takeBackReuse } from '~/reuse/commands/takeBack.server'
import { findReuseForm } from '~/reuse/queries/form.server'
import { requireConfirmed } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'

export const handle: PageHandle = { title: t('reuse.removal.title'), noindex: true }

export const loader = () => onlyPost()

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id } = orNotFound(parseIdSlug(params.idSlug))
  const viewer = await requireConfirmed({ request, context }, await readForm(request))
  const { solution } = orNotFound(await findReuseForm(viewer, id))
  const result = await takeBackReuse(viewer, id)
  if (result.ok) throw redirect(paths.reuseStated(solution, takenBackWord))
  if (result.problem === 'not_found') throw notFound()
  return data(null, { status: 409 })
}

/** Only shown where a statement cannot be taken back. */
export default function TakeBackReuseRoute() {
  return (
    <Main>
      <PageHeader title={t('reuse.removal.title')} lead={t('reuse.removal.refused')} />
    </Main>
  )
}
