import { t } from '~/i18n'
import { handOverFields } from '~/members/leaving/fields'
import type { DeletionAnswer } from './DeletionForm'
import { chosenTexts } from './schema'

/** The form as it was sent, with what is wrong with it. */
export function answerOf(form: FormData, errors: Record<string, string[]>): DeletionAnswer {
  const chosen = [...form].filter((field): field is [string, string] => typeof field[1] === 'string')
  return { chosen: Object.fromEntries(chosen), texts: chosenTexts(form).map(String), errors }
}

/** What a refusal is called, by the field that it concerns. */
export function refusalErrors(problem: 'last_administrator' | 'unknown_colleague'): Record<string, string[]> {
  const error = t(`privacy.deletion.errors.${problem}`)
  return problem === 'unknown_colleague' ? { [handOverFields.all]: [error] } : { '': [error] }
}
