const maximumFields = 12_000

/**
 * The fields of a posted form.
 * @throws Response 400 where the body is not a form or holds more fields than any of ours
 */
export async function readForm(request: Request): Promise<FormData> {
  let form: FormData
  try {
    form = await request.formData()
  } catch {
    throw new Response(null, { status: 400 })
  }
  const names = [...form.keys()]
  if (names.length > maximumFields || !names.every(isFieldName)) throw new Response(null, { status: 400 })
  return form
}

/**
 * Whether a name can be of a field of ours. A form becomes an object by the names of its fields: parts that every object
 * has already, endless nesting and places far out in a list are none of them.
 */
export function isFieldName(name: string): boolean {
  if (name === '' || name.length > 200) return false
  const parts = name.split(/[.[\]]+/).filter((part) => part !== '')
  return (
    parts.length <= 8 &&
    parts.every((part) => !(part in {}) && part !== 'prototype' && !/^\d{6,}$/.test(part))
  )
}

/** Loader of an address that only takes POST. */
export function onlyPost(): never {
  throw new Response(null, { status: 405, headers: { Allow: 'POST' } })
}

/** The thing itself, or a 404 for what is not there or not for this viewer. */
export function orNotFound<Thing>(thing: Thing | null | undefined): Thing {
  if (thing === null || thing === undefined) throw notFound()
  return thing
}

/** The answer for what is not there or not for this viewer. */
export function notFound(): Response {
  return new Response(null, { status: 404 })
}
