/** What the log keeps of an error. */
export interface DescribedError {
  type: string
  code?: string
  message: string
  /** Places in the code, one a line; no message. */
  stack?: string
  cause?: DescribedError
}

const longestMessage = 300
const deepestCause = 3

/**
 * What the log keeps of an error: its kind, its code, where it happened, and its message without what people typed.
 * Messages of the database and of mail servers repeat addresses and values; further fields are left out altogether,
 * since PostgreSQL's `detail` holds whole rows.
 */
export function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, message: '' }
  const { cause, stack, name, message } = error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  return {
    type: name,
    ...(code !== undefined && { code }),
    message: withoutValues(message),
    stack: placesOf(stack),
    ...(cause instanceof Error && depth < deepestCause && { cause: describeError(cause, depth + 1) }),
  }
}

/** A message without addresses, values of rows and quoted text. */
function withoutValues(message: string): string {
  return withoutCall(message)
    .replace(/=\(.*\)/gs, '=(…)')
    .replace(/[^\s<>()"'`,;:=]+@[^\s<>()"'`,;:=]+/g, '…@…')
    .replace(/: "[^"]*"/g, ': "…"')
    .replace(/"(?![a-z0-9_.]*")[^"]*"/g, '"…"')
    .replace(/„[^“]*“/g, '„…“')
    .slice(0, longestMessage)
}

/** Prisma shows the call with its values first, and says what was wrong at the end. */
function withoutCall(message: string): string {
  return /^\s*Invalid `[^`]*` invocation/.test(message) ? (message.trim().split('\n').at(-1) ?? '') : message
}

function placesOf(stack: string | undefined): string | undefined {
  return stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')
}
