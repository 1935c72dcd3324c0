import type { Mail } from '~/auth/mails'
import { t } from '~/i18n'

/** Who reads a mail: the asker, or somebody whose organisation seeks the same. */
export type Part = 'asker' | 'joined'

interface Addressed {
  name: string
  part: Part
  title: string
  /** Address of the request. */
  link: string
}

interface Named {
  solution: string
  organisation: string
  solutionLink: string
}

const why = (part: Part) => t(part === 'asker' ? 'requests.mails.whyAsker' : 'requests.mails.whyJoined')

/** Tells the asker that one more organisation seeks the same. */
export function joinedMail(values: Addressed & { organisation: string }): Mail {
  return {
    subject: t('requests.mails.joined.subject', { ...values }),
    text: t('requests.mails.joined.text', { ...values }),
  }
}

/** Tells that a solution was named. */
export function answeredMail(values: Addressed & Named): Mail {
  return {
    subject: t('requests.mails.answered.subject', { ...values }),
    text: t('requests.mails.answered.text', { ...values, why: why(values.part) }),
  }
}

/** How a request ended, as its mail says it. */
export type Ending =
  | ({ by: 'solution' } & Named)
  | { by: 'otherwise'; reason: string }
  | { by: 'closed'; reason: string }

/** Tells that a request is solved or closed. */
export function endedMail(values: Addressed, ending: Ending): Mail {
  const about = { ...values, why: why(values.part) }
  if (ending.by === 'closed') {
    return {
      subject: t('requests.mails.ended.subjectClosed', about),
      text: t('requests.mails.ended.textClosed', { ...about, reason: ending.reason }),
    }
  }
  const subject = t('requests.mails.ended.subjectSolved', about)
  if (ending.by === 'otherwise') {
    return { subject, text: t('requests.mails.ended.textSolved', { ...about, reason: ending.reason }) }
  }
  const { solution, organisation, solutionLink } = ending
  const named = { ...about, solution, organisation, solutionLink }
  return { subject, text: t('requests.mails.ended.textSolvedBy', named) }
}
