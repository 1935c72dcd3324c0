import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { parseIdSlug, paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { deleteText } from '~/privacy/deletion/commands/texts.server'
import { canDeleteText } from '~/privacy/deletion/policy'
import { textUndoDays } from '~/privacy/deletion/schema'
import { requireConfirmed } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { findSolution } from '~/solutions/queries/page.server'
import { SolutionStep } from '~/solutions/SolutionStep'

export const handle: PageHandle = { title: t('privacy.texts.deleteSolution'), noindex: true }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { id } = orNotFound(parseIdSlug(params.idSlug))
  const viewer = await requireConfirmed({ request, context })
  const solution = orNotFound(await findSolution(viewer, id))
  if (!canDeleteText(viewer, { ...solution, kind: 'solution' })) throw notFound()
  return { solution: { id, slug: solution.slug, title: solution.title } }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id } = orNotFound(parseIdSlug(params.idSlug))
  const viewer = await requireConfirmed({ request, context }, await readForm(request))
  const result = await deleteText(viewer, id)
  if (!result.ok) throw notFound()
  throw redirect(paths.deletedTexts({ geloescht: 1 }))
}

export default function DeleteSolutionRoute() {
  const { solution } = useLoaderData<typeof loader>()
  return (
    <SolutionStep
      solution={solution}
      title={t('privacy.texts.deleteSolution')}
      submit={t('privacy.texts.submit')}
    >
      {t('privacy.texts.text', { title: solution.title, days: textUndoDays })}
    </SolutionStep>
  )
}
