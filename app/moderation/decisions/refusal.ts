import { t } from '~/i18n'
import type { DecideProblem } from './commands/decide.server'

/** What the form says where a decision was not carried out, and at which field. */
export function refusalOf(problem: Exclude<DecideProblem, 'not_found'>): {
  formErrors?: string[]
  fieldErrors?: Record<string, string[]>
} {
  switch (problem) {
    case 'too_long':
      return { fieldErrors: { days: [t('moderation.decide.daysTooMany')] } }
    case 'no_passage':
      return { fieldErrors: { passage: [t('moderation.decide.passageMissing')] } }
    case 'reason_tells':
      return { fieldErrors: { reason: [t('moderation.decide.reasonTells')] } }
    case 'last_administrator':
      return { fieldErrors: { decision: [t('moderation.decide.lastAdministrator')] } }
    case 'not_possible':
      return { fieldErrors: { decision: [t('moderation.decide.notPossible')] } }
    case 'decided':
      return { formErrors: [t('moderation.decide.decidedTitle')] }
  }
}
