const codes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
  'P1001',
  'P1002',
  'P1008',
  'P1017',
])
const words =
  /connection terminated|can't reach database|connection timeout|timeout exceeded when trying to connect|server has closed the connection|DatabaseNotReachable/i

/** Whether an error means that PostgreSQL does not answer just now, as opposed to refusing what it was asked. */
export function isDatabaseAway(error: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; depth += 1) {
    const { code, message, cause: inner } = cause as Error & { code?: string }
    if ((code && codes.has(code)) || words.test(message)) return true
    cause = inner
  }
  return false
}
