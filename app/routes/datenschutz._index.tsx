import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { LegalText } from '~/legal/LegalText'
import { readPage } from '~/legal/queries/pages.server'
import type { PageHandle } from '~/server/page'

export const handle: PageHandle = { title: t('legal.pages.datenschutz') }

export async function loader({ context }: LoaderFunctionArgs) {
  return readPage('datenschutz', context.publicUrl)
}

export default function Privacy() {
  return <LegalText {...useLoaderData<typeof loader>()} />
}
