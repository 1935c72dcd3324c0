/** One line of a paper: a paragraph or a point of a list. */
export interface PaperLine {
  text: string
  bullet: boolean
}

const bullet = '• '

/**
 * The lines of HTML that our Markdown made, with its points still told from its paragraphs.
 * @param toText takes the marks off, one line a paragraph
 */
export function linesOf(html: string, toText: (html: string) => string): PaperLine[] {
  return toText(html.replace(/<li[^>]*>\s*(?:<p>)?/g, `<br />${bullet}`))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) =>
      line.startsWith(bullet.trim())
        ? { text: line.slice(1).trim(), bullet: true }
        : { text: line, bullet: false },
    )
}

/**
 * As many lines as fit on the paper; the last one is cut at the end of a sentence, or of a word.
 * @param room in characters
 */
export function shorten(lines: PaperLine[], room: number): { lines: PaperLine[]; shortened: boolean } {
  const kept: PaperLine[] = []
  let left = room
  for (const line of lines) {
    if (line.text.length <= left) {
      kept.push(line)
      left -= line.text.length
      continue
    }
    const text = cut(line.text, left)
    if (text) kept.push({ ...line, text })
    return { lines: kept, shortened: true }
  }
  return { lines: kept, shortened: false }
}

function cut(text: string, room: number): string {
  if (room < 60) return ''
  const head = text.slice(0, room)
  const sentence = /^.*[.!?](?=\s|$)/s.exec(head)?.[0] ?? ''
  if (sentence.length >= room / 2) return sentence
  return `${head.slice(0, head.lastIndexOf(' '))} …`
}
