/** Splits `12-digitale-ratsversammlung` at its first hyphen; null where it does not begin with an id. */
export function parseIdSlug(value: string | undefined): { id: number; slug: string } | null {
  const match = /^([1-9]\d{0,9})(?:-(.*))?$/s.exec(value ?? '')
  if (!match) return null
  const id = Number(match[1])
  return id <= 2_147_483_647 ? { id, slug: match[2] ?? '' } : null
}

/** An id in an address, or null: digits only, within PostgreSQL's int. */
export function parseId(value: string | undefined): number | null {
  return /^[1-9]\d{0,9}$/.test(value ?? '') && Number(value) <= 2_147_483_647 ? Number(value) : null
}

/**
 * A path of this site to go on to, or the fallback: never another host, never a protocol-relative address, and only
 * characters that a header can carry, as browsers write addresses.
 */
export function safePath(value: string | null | undefined, fallback = '/'): string {
  if (!value || value.length > 500 || !/^\/(?!\/)[!-[\]-~]*$/.test(value)) return fallback
  return value
}
