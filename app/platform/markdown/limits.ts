/** What a text is: the body of a solution or topic, or a comment. */
export type MarkdownKind = 'body' | 'comment'

/** The longest source of each kind, in characters; forms and the renderer hold the same limits. */
export const markdownLimits: Record<MarkdownKind, number> = { body: 20_000, comment: 5_000 }
