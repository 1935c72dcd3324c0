import { z } from 'zod'
import { t } from '~/i18n'
import { parseId } from '~/paths'

/** Days until an account is deleted for good; until then it can be had back. */
export const undoDays = 14

/** Days in which the author of a deleted text can have it back. */
export const textUndoDays = 30

/** Why an administrator deletes an account; an own one needs no reason. */
export const deletionReasons = ['in_writing', 'in_person', 'unreachable', 'obliged'] as const
export type DeletionReason = (typeof deletionReasons)[number]

/** Names of the fields beside those of the hand-over. */
export const deletionFields = {
  text: 'text',
  understood: 'verstanden',
  reason: 'reason',
  when: 'when',
} as const

/** What an administrator says when deleting somebody's account. */
export const adminDeletionSchema = z.object({
  reason: z.enum(deletionReasons, { error: () => t('privacy.deletion.errors.reason') }),
  when: z.enum(['later', 'now'], { error: () => t('privacy.deletion.errors.when') }),
})
export type AdminDeletion = z.output<typeof adminDeletionSchema>

/** The texts ticked to go with the account; anything that is no id counts as not ticked. */
export function chosenTexts(form: FormData): number[] {
  const ids = form.getAll(deletionFields.text).map((value) => parseId(String(value)))
  return [...new Set(ids.filter((id) => id !== null))]
}
