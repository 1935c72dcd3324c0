import { z } from 'zod'
import { t } from '~/i18n'
import { markdownLimits } from '~/platform/markdown/limits'
import { multilineText } from '~/platform/text'

/** Characters a comment may hold. */
export const commentLimit = markdownLimits.comment

/** Threads on one page, and replies shown below one of them. */
export const threadsPerPage = 50
export const repliesPerThread = 50

export const commentOrders = ['oldest', 'newest'] as const
export type CommentOrder = (typeof commentOrders)[number]

const body = multilineText({
  max: commentLimit,
  messages: { required: t('discussions.form.bodyRequired') },
})

/** A new comment; `parentId` names the comment it answers. */
export const commentForm = z.object({
  body,
  parentId: z.coerce.number().int().positive().max(2_147_483_647).optional().catch(undefined),
  submissionKey: z.uuid().optional().catch(undefined),
})

/** A changed comment; `version` is the one the form was opened with. */
export const commentEditForm = z.object({
  body,
  version: z.coerce.number().int().positive().max(2_147_483_647),
})
