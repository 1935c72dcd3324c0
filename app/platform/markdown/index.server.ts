import { markdown as labels } from '~/i18n/de/markdown'
import { type MarkdownKind, markdownLimits } from './limits'
import { nestsTooDeeply } from './nesting'
import { renderInWorker } from './worker.server'

export { type MarkdownKind, markdownLimits } from './limits'

/** `headingOffset`: how many levels the text's headings move down; 2 makes its first level an h3. */
export type MarkdownOptions = { kind: MarkdownKind; headingOffset?: number }

/**
 * The HTML of a text somebody wrote in Markdown, safe to be put into a page as it is: markup in it is shown
 * as text, links lead to http, https, mailto, tel or this site and carry `rel`, images become links, tables
 * scroll. Rendered once when it is written, never when it is read.
 *
 * Never fails: what is too long, nests too deeply or takes too long is shown as the text that was typed.
 */
export async function renderMarkdown(source: string, options: MarkdownOptions): Promise<string> {
  const tooLong =
    source.length > 2 * markdownLimits[options.kind] || [...source].length > markdownLimits[options.kind]
  if (tooLong || nestsTooDeeply(source)) return asTyped(source)
  const html = await renderInWorker({ source, headingOffset: options.headingOffset ?? 2, labels })
  return html ?? asTyped(source)
}

/** The words of a text in Markdown without its marks, one line a paragraph, for search and summaries. */
export async function markdownToText(source: string): Promise<string> {
  return htmlToText(await renderMarkdown(source, { kind: 'body' }))
}

/** The words of HTML that `renderMarkdown` made; of any other HTML it makes no sense. */
export function htmlToText(html: string): string {
  return html
    .replace(/<br \/>|<\/(?:p|h[1-6]|li|pre|tr)>|<(?:ul|ol|blockquote)[^>]*>/g, '\n')
    .replace(/<\/t[hd]>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => characters[entity] ?? entity)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

const characters: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
}

const escapes: Record<string, string> = {
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '&': '&amp;',
}

function asTyped(source: string): string {
  return source
    .trim()
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br />\n')}</p>\n`)
    .join('')
}

function escapeHtml(text: string): string {
  return text.replace(/[<>"'&]/g, (character) => escapes[character] ?? character)
}
