import { Readable } from 'node:stream'
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { mediaTypes } from '~/attachments/choices'
import { savedName } from '~/attachments/names'
import { docxOf } from '~/decision-papers/docx.server'
import { findPaper } from '~/decision-papers/queries.server'
import { t } from '~/i18n'
import { parseIdSlug, paths } from '~/paths'
import { orNotFound } from '~/platform/http/form.server'
import { download } from '~/server/download.server'

/** The paper for the decision as a Word file. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { id, slug } = orNotFound(parseIdSlug(params.idSlug))
  const { solution, paper } = orNotFound(await findPaper(await context.viewer(), id, context.publicUrl))
  if (slug !== solution.slug) throw redirect(paths.decisionPaperDocx(solution), 301)
  return download({
    request,
    name: savedName(`${t('attachments.paper.title')} ${solution.title}`, 'entscheidungsvorlage.docx'),
    plainName: 'entscheidungsvorlage.docx',
    mediaType: mediaTypes.docx,
    open: async () => Readable.from([await docxOf(paper)]),
  })
}
