const width = 76

/** Breaks lines between words so that they suit every mail program; long addresses and indented lines stay whole. */
export function wrapLines(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) => (line.startsWith(' ') || line.length <= width ? line : wrapLine(line)))
    .join('\n')
}

function wrapLine(line: string): string {
  const lines: string[] = []
  let current = ''
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current)
      current = word
    } else {
      current = current === '' ? word : `${current} ${word}`
    }
  }
  return [...lines, current].join('\n')
}
