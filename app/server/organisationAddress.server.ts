import type { Params } from '@remix-run/react'
import type { OrganisationAddress } from '~/organisations/queries/find.server'
import { notFound } from '~/platform/http/form.server'

/**
 * What the address of a page names an organisation by: `:key` below `/kommunen`, `:slug` below `/organisationen`.
 * @throws Response 404 for what neither can be
 */
export function organisationAddress({ key, slug }: Params): OrganisationAddress {
  if (key !== undefined && /^\d{5,12}$/.test(key)) return { key }
  if (slug !== undefined && /^[a-z0-9-]{1,100}$/.test(slug)) return { slug }
  throw notFound()
}
