import type { LoaderFunctionArgs } from '@remix-run/node'
import { siteSettings } from '~/admin/queries.server'
import { securityTxt } from '~/legal/securityTxt'
import { now } from '~/platform/clock.server'
import { notFound } from '~/platform/http/form.server'

/** Whom to tell of a security hole (RFC 9116). */
export async function loader({ context }: LoaderFunctionArgs) {
  const { securityContact, securityPolicy } = (await siteSettings()).operator
  if (!securityContact) throw notFound()
  const text = securityTxt({
    contact: securityContact,
    policy: securityPolicy,
    publicUrl: context.publicUrl,
    now: now(),
  })
  return new Response(text, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
