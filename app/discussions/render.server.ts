import { renderMarkdown } from '~/platform/markdown/index.server'

/**
 * The HTML of a comment. What its author marked as a heading becomes a bold line: a comment stands at several
 * depths of the page's outline and is no part of it.
 */
export async function renderComment(body: string): Promise<string> {
  const html = await renderMarkdown(body, { kind: 'comment' })
  return html.replace(/<h[1-6]>/g, '<p><strong>').replace(/<\/h[1-6]>/g, '</strong></p>')
}
