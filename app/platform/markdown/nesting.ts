const deepestBlocks = 12
const deepestIndent = 100
const deepestBrackets = 24
const longestRun = 200

/**
 * Whether a source nests so deeply that the parser, which is recursive, must not see it: quotes and lists
 * within each other, indentation, brackets, or one mark repeated hundreds of times. Linear in the length.
 */
export function nestsTooDeeply(source: string): boolean {
  return source.split('\n').some(lineNestsTooDeeply) || bracketsNestTooDeeply(source)
}

function lineNestsTooDeeply(line: string): boolean {
  const start = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/.exec(line)?.[0] ?? ''
  const blocks = start.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0
  const isRule = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/.test(line)
  const indent = /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0
  return (
    (blocks > deepestBlocks && !isRule) || (indent > deepestIndent && line.trim() !== '') || hasLongRun(line)
  )
}

/** A drawn line ("-----") is harmless at any length; runs of the marks that open something within a line are not. */
function hasLongRun(line: string): boolean {
  return new RegExp(`([*_~\`\\[(!<>])\\1{${longestRun}}`).test(line) && !/^[ \t]*[*_~`]+[ \t]*$/.test(line)
}

function bracketsNestTooDeeply(source: string): boolean {
  let depth = 0
  for (const character of source) {
    if (character === '[') depth += 1
    else if (character === ']') depth = Math.max(0, depth - 1)
    else if (character === '\n') depth = 0
    if (depth > deepestBrackets) return true
  }
  return false
}
