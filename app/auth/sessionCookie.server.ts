/**
 * Reads one cookie out of a `Cookie` header. Anything odd (a malformed percent code, a value no session of
 * ours ever had) counts as no cookie, since browsers send what other software put there.
 */
export function readCookie(header: string | null | undefined, name: string): string | null {
  if (!header) return null
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=')
    if (at < 0 || pair.slice(0, at).trim() !== name) continue
    const value = pair.slice(at + 1).trim()
    return /^[a-z0-9]{40}$/.test(value) ? value : null
  }
  return null
}
