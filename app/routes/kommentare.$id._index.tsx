import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { findCommentPlace } from '~/discussions/queries/place.server'
import { t } from '~/i18n'
import { parseId } from '~/paths'
import { orNotFound } from '~/platform/http/form.server'
import type { PageHandle } from '~/server/page'

export const handle: PageHandle = { title: t('discussions.title'), noindex: true }

export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = orNotFound(parseId(params.id))
  const place = orNotFound(await findCommentPlace(await context.viewer(), id))
  throw redirect(place.address)
}

/** Never shown; a component lets a missing comment answer with the site's own page. */
export default function CommentAddress() {
  return null
}
