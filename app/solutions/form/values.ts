/** The fields of the solution form as text, the way a browser posts them. */
export interface SolutionFormValues {
  title: string
  summary: string
  body: string
  background: string
  results: string
  status: string
  statusSinceMonth: string
  statusSinceYear: string
  endedReason: string
  costOnce: string
  costYearly: string
  effort: string
  legalBasis: string
  licence: string
  softwareUrl: string
  securityNotes: string
  contact: string
  /** Id of a colleague. */
  contactMemberId: string
  /** `on` or empty. */
  costPublic: string
  contactPublic: string
  securityPublic: string
  visibility: string
  /** Ids of topics. */
  topics: string[]
  proposedTopic: string
  /** `Name, Hersteller`, one a line. */
  products: string
  /** Names, one a line. */
  providers: string
  originId: string
}

export type SolutionFieldName = keyof SolutionFormValues

/** An empty form. */
export const noValues: SolutionFormValues = {
  title: '',
  summary: '',
  body: '',
  background: '',
  results: '',
  status: '',
  statusSinceMonth: '',
  statusSinceYear: '',
  endedReason: '',
  costOnce: '',
  costYearly: '',
  effort: '',
  legalBasis: '',
  licence: '',
  softwareUrl: '',
  securityNotes: '',
  contact: '',
  contactMemberId: '',
  costPublic: '',
  contactPublic: '',
  securityPublic: '',
  visibility: 'public',
  topics: [],
  proposedTopic: '',
  products: '',
  providers: '',
  originId: '',
}

/** What was posted, field by field, so that no text is lost; files and unknown fields are left out. */
export function valuesOf(form: FormData): SolutionFormValues {
  const text = (name: SolutionFieldName) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const values = { ...noValues }
  for (const name of Object.keys(noValues) as SolutionFieldName[]) {
    if (name !== 'topics') values[name] = text(name)
  }
  values.topics = form.getAll('topics').filter((value): value is string => typeof value === 'string')
  return values
}
