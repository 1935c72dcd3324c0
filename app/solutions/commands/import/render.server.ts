import { renderTexts } from '../store.server'
import type { Prepared } from './write.server'

/** The renderer's queue is short and shared; what finds no place there would be shown unrendered. */
const atOnce = 40
const nothing = { bodyHtml: '', backgroundHtml: '', resultsHtml: '', securityNotesHtml: '' }

/** Renders the texts of many lines, some at a time; a dry run needs none. */
export async function renderMany(lines: Omit<Prepared, 'rendered'>[], isDry: boolean): Promise<Prepared[]> {
  if (isDry) return lines.map((line) => ({ ...line, rendered: nothing }))
  const prepared: Prepared[] = []
  const waiting = lines.entries()
  const renderNext = async () => {
    for (const [index, line] of waiting)
      prepared[index] = { ...line, rendered: await renderTexts(line.input) }
  }
  await Promise.all(Array.from({ length: atOnce }, renderNext))
  return prepared
}
