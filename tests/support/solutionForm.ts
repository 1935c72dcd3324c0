import type { SolutionFormValues } from '~/solutions/form/values'
import { draftSchema, type SolutionInput, solutionSchema } from '~/solutions/schema'

/** The least a browser posts to publish a solution: four answers. */
export function solutionForm(
  topicId: number,
  parts: Partial<SolutionFormValues> & Record<string, unknown> = {},
) {
  return {
    title: 'Hundesteuer online anmelden',
    summary: 'Anmelden ohne Papier.',
    body: 'Wir haben **drei Formulare** gebaut.',
    topics: [String(topicId)],
    ...parts,
  } as Record<string, string | string[]>
}

/** That form as the commands take it. */
export function solutionInput(
  topicId: number,
  parts: Partial<SolutionFormValues> & { version?: number; submissionKey?: string } = {},
): SolutionInput {
  const { version, ...fields } = parts
  const checked = (name: 'costPublic' | 'contactPublic' | 'securityPublic') => fields[name] === 'on'
  return solutionSchema(new Date()).parse({
    ...solutionForm(topicId, fields),
    costPublic: checked('costPublic'),
    contactPublic: checked('contactPublic'),
    securityPublic: checked('securityPublic'),
    ...(version ? { version: String(version) } : {}),
  })
}

/** A draft with nothing but these fields. */
export function draftInput(fields: Partial<SolutionFormValues>): SolutionInput {
  return draftSchema(new Date()).parse(fields)
}
