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
  if ([...form.keys()].length > maximumFields) throw new Response(null, { status: 400 })
  return form
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
