import type { de as everything } from '.'
import { auth } from './auth'
import { legal } from './legal'
import { members } from './members'
import { organisations } from './organisations'
import { solutions } from './solutions'
import { start } from './start'
import { ui } from './ui'
import { validation } from './validation'
import { wheelCheck } from './wheelCheck'

/** The texts of the pages that hydrate: what the browser loads instead of all of them (see `browserTexts.js`). */
export const de = {
  auth,
  legal,
  members,
  organisations,
  solutions,
  start,
  ui,
  validation,
  wheelCheck,
} as unknown as typeof everything
