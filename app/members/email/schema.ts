import { z } from 'zod'
import { ownEmail } from '~/auth/schema'

/** Days within which both mailboxes have to confirm a new address. */
export const changeWithinDays = 7

export const emailChangeSchema = z.object({ email: ownEmail() })
