import { t } from '~/i18n'
import type { ConfigureProblem } from '../commands/configure.server'

/** Where in the form a command's refusal belongs: at its field, or above all of them. */
export function formErrors(problem: Exclude<ConfigureProblem, 'not_allowed' | 'gone'>) {
  const text = t(`singleSignOn.errors.${problem}`)
  if (problem === 'stale') return { formErrors: [text] }
  const field = problem.startsWith('secret') ? 'clientSecret' : 'issuer'
  return { fieldErrors: { [field]: [text] } }
}
