import { paths } from '~/paths'

/** What a discussion hangs on, as far as its addresses need it. */
export type Subject =
  | { kind: 'solution'; id: number; slug: string; title: string }
  | { kind: 'request'; id: number; slug: string; title: string }
  | { kind: 'topic'; id: number; slug: string; title: string }

const pages = { solution: paths.solution, request: paths.request, topic: paths.topic }
const comments = {
  solution: paths.solutionComments,
  request: paths.requestComments,
  topic: paths.topicComments,
}

/** Address of the page that shows the subject. */
export function subjectPath(subject: Subject): string {
  return pages[subject.kind](subject)
}

/** Address that new comments on the subject are posted to. */
export function subjectCommentsPath(subject: Subject, replyTo?: number): string {
  return comments[subject.kind](subject, { antwort: replyTo })
}
