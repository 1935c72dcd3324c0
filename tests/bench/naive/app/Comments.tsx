import { Form, Link } from '@remix-run/react'

/** What is shown of a comment. */
export interface ShownComment {
  entryId: number
  parentId: number | null
  bodyHtml: string
  entry: {
    createdAt: Date
    author: { id: number; name: string; functionTitle: string } | null
    organisation: { key: string | null; shortName: string } | null
  }
}

/** A discussion with its form. */
export function Comments({ comments }: { comments: ShownComment[] }) {
  return (
    <section>
      <h2>Diskussion</h2>
      <ul>
        {comments.map((comment) => (
          <li key={comment.entryId} id={`kommentar-${comment.entryId}`}>
            {comment.entry.author && (
              <Link to={`/mitglieder/${comment.entry.author.id}`}>{comment.entry.author.name}</Link>
            )}{' '}
            {comment.entry.organisation && (
              <Link to={`/kommunen/${comment.entry.organisation.key}`}>
                {comment.entry.organisation.shortName}
              </Link>
            )}{' '}
            <time>{comment.entry.createdAt.toLocaleString('de-DE')}</time>
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: rendered when it was written, as in the product */}
            <div dangerouslySetInnerHTML={{ __html: comment.bodyHtml }} />
            <Link to={`?antwort=${comment.entryId}`}>Antworten</Link>
            <Link to={`/meldungen/neu?kommentar=${comment.entryId}`}>Melden</Link>
          </li>
        ))}
      </ul>
      <Form method="post">
        <label>
          Kommentar <textarea name="body" />
        </label>
        <button type="submit">Kommentar absenden</button>
      </Form>
    </section>
  )
}
