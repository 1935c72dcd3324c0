/** The fields of the request form as text, the way a browser posts them. */
export interface RequestFormValues {
  title: string
  summary: string
  body: string
  context: string
  neededBy: string
  /** `Name, Hersteller`, one a line. */
  products: string
  /** Ids of topics. */
  topics: string[]
  proposedTopic: string
  visibility: string
}

export type RequestFieldName = keyof RequestFormValues

/** An empty form. */
export const noValues: RequestFormValues = {
  title: '',
  summary: '',
  body: '',
  context: '',
  neededBy: '',
  products: '',
  topics: [],
  proposedTopic: '',
  visibility: 'public',
}

/** What was posted, field by field, so that no text is lost; files and unknown fields are left out. */
export function valuesOf(form: FormData): RequestFormValues {
  const values = { ...noValues }
  for (const name of Object.keys(noValues) as RequestFieldName[]) {
    const value = form.get(name)
    if (name !== 'topics' && typeof value === 'string') values[name] = value
  }
  values.topics = form.getAll('topics').filter((value): value is string => typeof value === 'string')
  return values
}
