/** What a lost session left behind: where the form was posted to, and its fields. */
export interface Resume {
  path: string
  fields: [string, string][]
}

/** Characters that may travel with the sign-in form. */
export const longestResume = 400_000

/** The form in which fields travel with the sign-in form; null where there are too many of them. */
export function packResume(resume: Resume): string | null {
  const packed = JSON.stringify(resume)
  return packed.length <= longestResume ? packed : null
}
