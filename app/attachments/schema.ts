import { z } from 'zod'
import { t } from '~/i18n'
import { lineText, normaliseLine, optionalLine, readDay } from '~/platform/text'
import { attachmentKinds, attachmentLimits } from './choices'

const day = z
  .string()
  .optional()
  .transform((value, context) => {
    const typed = normaliseLine(value ?? '')
    const read = typed === '' ? null : readDay(typed)
    if (typed === '' || (read && read >= '1900-01-01' && read <= '2100-12-31')) return read
    context.addIssue({ code: 'custom', message: t('attachments.problem.date') })
    return z.NEVER
  })

/** What is said of a file; an image wants an `altText`, which the command checks once it knows the type. */
export const attachmentForm = z.object({
  kind: z.enum(attachmentKinds, { error: () => t('attachments.problem.kind') }),
  title: lineText({ max: attachmentLimits.title, messages: { required: t('attachments.problem.title') } }),
  altText: optionalLine({ max: attachmentLimits.altText }),
  source: optionalLine({ max: attachmentLimits.source }),
  documentDate: day,
  licence: optionalLine({ max: attachmentLimits.licence }),
})
export type AttachmentInput = z.infer<typeof attachmentForm>

/** The form that uploads; a second press of its button carries the same key. */
export const uploadForm = attachmentForm.extend({ submissionKey: z.uuid().nullable().catch(null) })

/** The form that changes what is said of a file. */
export const editForm = attachmentForm.extend({ version: z.coerce.number().int().min(1) })
