/** How many requests were just answered, as the address of a solution tells it; null where it tells nothing. */
export function linkedIn(search: URLSearchParams): number | null {
  const text = search.get('verknuepft') ?? ''
  return /^\d{1,2}$/.test(text) ? Number(text) : null
}
