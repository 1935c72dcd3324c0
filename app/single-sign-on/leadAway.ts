import type { Departure } from './commands/start.server'

/** What the page between this site and a provider shows, and the headers that lead on. */
export function leadAway({
  label,
  address,
  cookie,
}: Departure): [{ leading: { label: string; address: string } }, { headers: Record<string, string> }] {
  return [
    { leading: { label, address } },
    { headers: { 'Set-Cookie': cookie, Refresh: `0; url=${address}` } },
  ]
}
