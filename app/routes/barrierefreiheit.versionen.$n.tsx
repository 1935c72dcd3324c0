import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LegalVersionText, versionTitle } from '~/legal/LegalText'
import { readVersion } from '~/legal/queries/pages.server'
import { parseId } from '~/paths'
import { orNotFound } from '~/platform/http/form.server'
import type { PageHandle } from '~/server/page'

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: ({ version }) => versionTitle(version.page, version.number),
  noindex: true,
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { version: orNotFound(await readVersion('barrierefreiheit', parseId(params.n), context.publicUrl)) }
}

export default function AccessibilityVersion() {
  return <LegalVersionText {...useLoaderData<typeof loader>()} />
}
