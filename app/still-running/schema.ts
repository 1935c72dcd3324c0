import { z } from 'zod'
import { t } from '~/i18n'
import { done, type Result, refused } from '~/platform/result'
import { multilineText } from '~/platform/text'

export const things = ['solution', 'reuse'] as const
/** What can run: a solution of one's own, or the reuse of another's. */
export type Thing = (typeof things)[number]

/** Characters of the reason why something ended. */
export const reasonLimit = 500

/** Names one thing that was asked about. */
const thing = {
  thing: z.enum(things),
  id: z.coerce.number().int().positive().max(2_147_483_647),
}

/** The answer to one question: it still runs, or it ended and why. */
export const answerForm = z.discriminatedUnion('answer', [
  z.object({ ...thing, answer: z.literal('runs') }),
  z.object({
    ...thing,
    answer: z.literal('ended'),
    reason: multilineText({
      max: reasonLimit,
      messages: { required: t('stillRunning.reasonRequired') },
    }),
  }),
])
export type Answer = z.infer<typeof answerForm>

/** An answer that cannot be taken, as typed, with what to do about it. */
export interface RefusedAnswer {
  thing: string
  id: number
  text: string
  error: string
}

/** Reads an answer; one that names no thing is refused as one without a reason is. */
export function readAnswer(form: FormData): Result<Answer, RefusedAnswer> {
  const fields = Object.fromEntries(form)
  const read = answerForm.safeParse(fields)
  if (read.success) return done(read.data)
  const said = read.error.issues.find(({ path }) => path[0] === 'reason')?.message
  return refused({
    thing: String(fields.thing ?? ''),
    id: Number(fields.id) || 0,
    text: String(fields.reason ?? ''),
    error: said ?? t('stillRunning.reasonRequired'),
  })
}
