import { z } from 'zod'
import { t } from '~/i18n'
import { multilineText } from '~/platform/text'

/** Characters a reason may hold. */
export const reasonLimit = 1_000

/** Hiding an entry; the reason goes to its author as it stands here. */
export const hideForm = z.object({
  reason: multilineText({
    max: reasonLimit,
    messages: { required: t('moderation.hide.reasonRequired') },
  }),
})
