import type { RequestFormValues } from '~/requests/form/values'
import { type RequestInput, requestSchema } from '~/requests/schema'

/** The least a browser posts to publish a request: three answers. */
export function requestForm(
  topicId: number,
  parts: Partial<RequestFormValues> & Record<string, unknown> = {},
) {
  return {
    title: 'Wer hat schon ein Löschkonzept?',
    summary: 'Für die E-Akte, mit Fristen.',
    topics: [String(topicId)],
    ...parts,
  } as Record<string, string | string[]>
}

/** That form as the commands take it. */
export function requestInput(
  topicId: number,
  parts: Partial<RequestFormValues> & { version?: number; submissionKey?: string } = {},
): RequestInput {
  const { version, ...fields } = parts
  return requestSchema({ today: '2026-01-01' }).parse({
    ...requestForm(topicId, fields),
    ...(version ? { version: String(version) } : {}),
  })
}
