import { paths } from '~/paths'

/** What a discussion hangs on, as far as its addresses need it. */
export type Subject =
  | { kind: 'solution'; id: number; slug: string; title: string }
  | { kind: 'topic'; id: number; slug: string; title: string }

/** Address of the page that shows the subject. */
export function subjectPath(subject: Subject): string {
  return subject.kind === 'solution' ? paths.solution(subject) : paths.topic(subject)
}

/** Address that new comments on the subject are posted to. */
export function subjectCommentsPath(subject: Subject, replyTo?: number): string {
  return subject.kind === 'solution'
    ? paths.solutionComments(subject, { antwort: replyTo })
    : paths.topicComments(subject, { antwort: replyTo })
}
