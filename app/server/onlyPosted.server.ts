import type { LoaderFunctionArgs } from '@remix-run/node'
import { onlyPost } from '~/platform/http/form.server'

/** Loader of an address that only takes POST, and answers it with a page of its own. */
export function onlyPosted({ context }: LoaderFunctionArgs): null {
  return context.posted ? null : onlyPost()
}
