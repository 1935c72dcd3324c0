/**
 * What was typed in a form that is stale, with the stored text in place of the fields that a passage was taken out of
 * meanwhile: what was typed there may still hold it.
 */
export function withoutRedacted<Values extends object>(
  typed: Values,
  stored: Values,
  fields: string[],
): Values {
  const kept = Object.entries(stored).filter(([name]) => fields.includes(name))
  return { ...typed, ...Object.fromEntries(kept) }
}
