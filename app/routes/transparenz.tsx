import { useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { FiguresPage } from '~/moderation/log/FiguresPage'
import { publicFigures } from '~/moderation/log/figures.server'
import type { PageHandle } from '~/server/page'

export const handle: PageHandle = { title: t('moderation.figures.title') }

/** Figures that tell of nobody: everybody reads them. */
export async function loader() {
  return { quarters: await publicFigures() }
}

export default function Transparency() {
  return <FiguresPage {...useLoaderData<typeof loader>()} />
}
