interface Inner {
  code?: unknown
  originalCode?: unknown
  cause?: unknown
  meta?: { driverAdapterError?: unknown }
}

const deepest = 5

/** The codes and messages of an error and of what is inside it: its cause, and what Prisma wrapped. */
export function insidesOf(error: unknown): { codes: string[]; messages: string[] } {
  const codes: string[] = []
  const messages: string[] = []
  let inside: unknown[] = [error]
  for (let depth = 0; depth < deepest && inside.length > 0; depth += 1) {
    inside = inside.flatMap((one) => {
      if (typeof one !== 'object' || one === null) return []
      const { code, originalCode, cause, meta } = one as Inner
      for (const text of [code, originalCode]) if (typeof text === 'string') codes.push(text)
      if (one instanceof Error) messages.push(one.message)
      return [cause, meta?.driverAdapterError]
    })
  }
  return { codes, messages }
}
